/** What a list shows about its own words, names and lines. This evidence counts before any dictionary. */
import { isForeign } from '../../normalize/other-languages.ts';

export interface Evidence {
  /** How often a word is printed in the list, case folded. */
  count(word: string): number;
  /** Whether initials always have blanks between them (`J. H. Salim`), so `B.A. Yassour` must have lost a hyphen. */
  spacedInitials: boolean;
  /** The usual length of a full line, in characters; 0 for a list without line breaks. */
  width: number;
  /** Whether most entries are not in English, so that English word rules do not apply. */
  foreign(): boolean;
  /** The printed form of a word that has capitals after its first letter: `kvm` gives `KVM`. */
  capitals(word: string): string | undefined;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A line that continues on the next is a full line. Joined lines are longer but rare, so the median is robust. */
const lineWidth = (entries: readonly (readonly string[])[]): number => {
  const full = entries.flatMap((lines) => lines.slice(0, -1).map(({ length }) => length));
  return full.length < 3 ? 0 : median(full);
};

const spaced = /\p{Lu}\. \p{Lu}\. (?=\p{Lu}\p{L})/gu;
const tight = /(?<![\p{L}.-])\p{Lu}\.\p{Lu}\.,? (?=\p{Lu}\p{L})/gu;

/** Abbreviations of German, French, Portuguese, Spanish, Italian, Turkish and Russian lists. */
const foreignSign =
  /\b(?:Aufl|Hrsg|Hgg?|Diss|Verlag|Bd|Jg|Zeitschrift|Archiv für|Univ\. Diss)\b|\bS\. ?\d|\bn[°º]\s?\d|\bédit|\(dir\.\)|\(Org|a cura di|\bthèse|\btesis\b|\bTese\b|Dissertação|Üniversitesi|[\p{Script=Cyrillic}\p{Script=Arabic}]{3}/u;

/** Whether an entry is not in English. */
export const isForeignEntry = (text: string): boolean => foreignSign.test(text) || isForeign(text);

/** Whether the words around are in capitals too: such a line is no evidence of acronyms. */
const shouted = (text: string, at: number, length: number): boolean =>
  /\p{Lu}{3,} $/u.test(text.slice(Math.max(0, at - 12), at)) ||
  /^ \p{Lu}{4,}/u.test(text.slice(at + length, at + length + 8)) ||
  /\p{Lu}{3,} \p{Lu}{1,3} $/u.test(text.slice(Math.max(0, at - 16), at));

/** Gathers the evidence of a list, given the lines of each entry. */
export const gatherEvidence = (entries: readonly (readonly string[])[]): Evidence => {
  const counts = new Map<string, number>();
  const capitals = new Map<string, string>();
  let apart = 0;
  let together = 0;
  let foreign: boolean | undefined;
  for (const lines of entries) {
    const text = lines.join('\n');
    apart += text.match(spaced)?.length ?? 0;
    together += text.match(tight)?.length ?? 0;
    for (const { 0: word, index } of text.matchAll(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu)) {
      const key = word.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if ((/^\p{Lu}{2,5}s?$/u.test(word) && !shouted(text, index, word.length)) || /\p{Ll}\p{Lu}/u.test(word))
        capitals.set(key, word);
    }
  }
  return {
    count: (word) => counts.get(word.toLowerCase()) ?? 0,
    spacedInitials: apart >= 3 && together * 3 <= apart,
    width: lineWidth(entries),
    foreign: () => {
      foreign ??= entries.filter((lines) => isForeignEntry(lines.join('\n'))).length * 2 > entries.length;
      return foreign;
    },
    capitals: (word) => capitals.get(word.toLowerCase()),
  };
};
