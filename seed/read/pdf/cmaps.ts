/**
 * Character maps for Chinese, Japanese and Korean fonts that carry none. The library ships no maps; the encodings of
 * the runtime say the same: here a character's number in its font is its Unicode number.
 */

/** The names of encodings in PDF, with the runtime's name; undefined for Unicode itself. */
const encodings: readonly [name: RegExp, runtime: string | undefined][] = [
  [/^Uni(?:GB|CNS|JIS|JISX0213|JIS2004|KS)-(?:UCS2|UTF16)/, undefined],
  [/^GBK2K-/, 'gb18030'],
  [/^GBKp?-EUC-|^GB-EUC-|^GBpc-EUC-/, 'gbk'],
  [/RKSJ/, 'shift_jis'],
  [/^EUC-[HV]$/, 'euc-jp'],
  [/^KSC(?:ms-UHC|-EUC|pc-EUC)/, 'euc-kr'],
  [/^(?:B5pc|ETen-B5|ETenms-B5|HKscs-B5|HKdl[ab]-B5)-/, 'big5'],
];

/** Maps from the characters of a collection to Unicode: `Adobe-GB1-UCS2`. */
const toUnicode = /^Adobe-(?:GB1|CNS1|Japan1|Korea1|KR)-UCS2$/;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

interface Range {
  from: number;
  to: number;
  first: number;
}

/** The codes of two bytes with the Unicode numbers that they stand for, as ranges that count up. */
const rangesOf = (encoding: string): Range[] => {
  const decoder = new TextDecoder(encoding);
  const ranges: Range[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(new Uint8Array([lead, trail]));
      const value = text.length === 1 ? text.charCodeAt(0) : 0xfffd;
      if (value === 0xfffd) continue;
      const code = lead * 256 + trail;
      const last = ranges.at(-1);
      const goesOn = last !== undefined && last.to === code - 1 && last.first + (code - last.from) === value;
      if (goesOn && last !== undefined && last.to >> 8 === lead) last.to = code;
      else ranges.push({ from: code, to: code, first: value });
    }
  return ranges;
};

const head = (name: string): string =>
  `/CMapName /${name} def\n/WMode ${name.endsWith('V') ? 1 : 0} def\nbegincmap\n`;

const unicodeMap = (name: string): string =>
  `${head(name)}1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n1 begincidrange\n<0000> <ffff> 0\nendcidrange\nendcmap\n`;

/** One byte stands for itself; of the codes in Japanese, half-width kana too. */
const codeMap = (name: string, encoding: string): string => {
  const kana = encoding === 'shift_jis';
  const space = kana
    ? '4 begincodespacerange\n<00> <80>\n<a0> <df>\n<8140> <9ffc>\n<e040> <fcfc>'
    : '2 begincodespacerange\n<00> <80>\n<8140> <fefe>';
  const ranges = rangesOf(encoding)
    .filter(({ from }) => !kana || from < 0xa000 || from >= 0xe000)
    .map(({ from, to, first }) => `<${hex(from, 4)}> <${hex(to, 4)}> ${first}`);
  const single = ['<20> <7e> 32', ...(kana ? [`<a1> <df> ${0xff61}`] : [])];
  return `${head(name)}${space}\nendcodespacerange\n${single.length + ranges.length} begincidrange\n${[...single, ...ranges].join('\n')}\nendcidrange\nendcmap\n`;
};

const identity = (name: string): string => {
  const rows = Array.from({ length: 256 }, (_, i) => `<${hex(i, 2)}00> <${hex(i, 2)}ff> <${hex(i, 2)}00>`);
  return `${head(name)}1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n256 beginbfrange\n${rows.join('\n')}\nendbfrange\nendcmap\n`;
};

/** What the library asks for instead of fetching; nothing but character maps is given. */
export class CharacterMaps {
  /** Whether a font of the document uses one of the encodings; the numbers of other fonts mean something else. */
  private known = false;

  /** The map of a name. Rejects names that it does not know. */
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const text = this.mapOf(filename);
    if (text === undefined) throw new Error(`no character map ${filename}`);
    return new TextEncoder().encode(text);
  }

  private mapOf(name: string): string | undefined {
    if (toUnicode.test(name)) return this.known ? identity(name) : undefined;
    const found = encodings.find(([pattern]) => pattern.test(name));
    if (found === undefined) return undefined;
    this.known = true;
    return found[1] === undefined ? unicodeMap(name) : codeMap(name, found[1]);
  }
}
