/** Converts titles and names in capitals to the usual case. */
import { lexicon } from '../../../normalize/lexicon/lexicon.ts';

const small = new Set(
  'a an and as at by de der des di du e el en et for für from in la le les of on or the to und v van von with y zur'.split(
    ' ',
  ),
);

/** Words that stay in capitals. */
const acronyms = new Set(
  'AAAI ACM AIAA AIP BMC BMJ CAD EMBO EPL ESA EURASIP FEBS HVAC IBM ICES IEEE IEICE IET IFAC IFIP INFORMS IOP ISPRS JAMA MIT NASA PLOS RAIRO RNA DNA RSC SIAM SIGACT SIGCHI SIGCOMM SIGCSE SIGGRAPH SIGIR SIGKDD SIGMOD SIGOPS SIGPLAN SIGSOFT SPIE UAE UK UNESCO US USA USENIX VLSI II III IV VI VII VIII IX XI XII'.split(
    ' ',
  ),
);

/** Shortened words of three consonants. */
const shortened = new Set(['DPT', 'GRP', 'LTD', 'MGT', 'SCH', 'STR']);

/** Whether a text of some length has letters, none of them lower case. */
export const isAllCapitals = (text: string): boolean =>
  text.length > 5 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

const ordinal = /^(?:ST|ND|RD|TH)$/;
/** After an acronym of a meeting: a bracket, its year, or the end of the text. */
const afterAcronym = /^[)\]]|^(?: ?['’]?\d{2,4})(?!\p{L})[)\],]?|^$/u;

/** Whether an unknown word is the acronym of a meeting: `(ICPR)`, `, CIKM 2025`, `SIGMETRICS'09`. */
const namesMeeting = (word: string, before: string, behind: string): boolean =>
  !lexicon().known(word.toLowerCase()) &&
  word.length < 10 &&
  afterAcronym.test(behind) &&
  (/[([]$|, $|^$/.test(before) || /^ ?['’]?\d/.test(behind));

/** `JOURNAL OF PHYSICS-CONDENSED MATTER` as `Journal of Physics-Condensed Matter`; acronyms stay. */
export const fromCapitals = (text: string): string => {
  let first = true;
  return text.replace(/[\p{L}\p{M}'’]+/gu, (word, at: number) => {
    const lead = first;
    first = false;
    const before = text.slice(0, at);
    const behind = text.slice(at + word.length);
    if (ordinal.test(word) && /\d ?$/.test(before)) return word.toLowerCase();
    // A single letter is a section of a journal unless a word follows: `Physical Review E`, `Section A-Foundations`.
    if (word.length === 1 && !/^ \p{L}/u.test(behind)) return word;
    if (acronyms.has(word) || (/^[B-DF-HJ-NP-TV-Z]{3}$/.test(word) && !shortened.has(word))) return word;
    const lower = word.toLowerCase();
    if (!lead && small.has(lower)) return lower;
    if (namesMeeting(word, before, behind) && text.length > word.length + 5) return word;
    return lower.length === 1 ? word : lower.charAt(0).toUpperCase() + lower.slice(1);
  });
};

/** Whether a name in capitals has an ordinary word, or two long ones: `ECOLOGY LETTERS`, not `ACM SIGMOD`. */
export const hasOrdinaryWord = (text: string): boolean => {
  const words = (text.match(/\p{L}{4,}/gu) ?? []).filter((word) => !acronyms.has(word));
  return (
    words.some((word) => lexicon().known(word.toLowerCase())) ||
    words.filter((word) => word.length > 4).length > 1
  );
};

const particles = new Set(
  'af av bin d’ da dal de del della den der di do dos du el la le ten ter van von zu zur'.split(' '),
);

const namePart = (part: string): string => {
  const [, beginning = '', rest = part] = /^(MC|[DLO]['’])(\p{L}{2,})$/u.exec(part) ?? [];
  const begun = beginning === 'MC' ? 'Mc' : beginning;
  return begun + rest.charAt(0) + rest.slice(1).toLowerCase();
};

/** `VAN POORTEN` as `van Poorten`, `MCREA` as `McRea`, `O'NEIL-LIND` as `O'Neil-Lind`. */
export const familyFromCapitals = (family: string): string => {
  const words = family.split(' ');
  return words
    .map((word, i) =>
      i < words.length - 1 && particles.has(word.toLowerCase())
        ? word.toLowerCase()
        : word.split('-').map(namePart).join('-'),
    )
    .join(' ');
};
