/** Lowers the score of techniques that a paper prints only within the name of a narrower one. */

interface Printed {
  score: number;
  /** The words of the title that mention it. */
  evidence: string;
}

/** The score of a technique printed in a title; only these are checked. */
const printedScore = 1;
/** The score of a broader technique. */
export const broaderScore = 0.5;

const endsInWord = /[\p{L}\p{N}]$/u;
const beginsWithWord = /^[\p{L}\p{N}]/u;

/** How often a text contains some words, as whole words; both in lower case. */
const times = (text: string, words: string): number => {
  let found = 0;
  for (let at = text.indexOf(words); at >= 0; ) {
    const end = at + words.length;
    const whole =
      !endsInWord.test(text.slice(Math.max(0, at - 2), at)) && !beginsWithWord.test(text.slice(end, end + 2));
    if (whole) found += 1;
    at = text.indexOf(words, whole ? end : at + 1);
  }
  return found;
};

/**
 * The mentions of a title. A technique that only occurs within a longer one gets the score of a broader one: "I/O
 * virtualization" in "network I/O virtualization".
 */
export const withNested = <M extends Printed>(title: string, mentions: readonly M[]): M[] => {
  const lower = title.toLowerCase();
  const printed = mentions.flatMap(({ score, evidence }) =>
    score === printedScore ? [evidence.toLowerCase()] : [],
  );
  const longer = [...new Set(printed)];
  return mentions.map((mention) => {
    if (mention.score !== printedScore) return mention;
    const own = mention.evidence.toLowerCase();
    const within = longer.flatMap((evidence) => {
      const held = evidence.length > own.length ? times(evidence, own) : 0;
      return held > 0 ? [times(lower, evidence) * held] : [];
    });
    if (within.length === 0) return mention;
    return times(lower, own) > Math.max(...within) ? mention : { ...mention, score: broaderScore };
  });
};
