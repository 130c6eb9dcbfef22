/** Techniques that a paper prints only within the name of a narrower one: it counts for them as broader ones. */

interface Printed {
  score: number;
  /** The words of the title that show it. */
  evidence: string;
}

/** The score of a technique that a title prints; only such are looked at. */
const printedScore = 1;
/** The score of a broader technique. */
export const broaderScore = 0.5;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How often a text has some words, as whole words. */
const times = (text: string, words: string): number =>
  text.match(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'giu'))?.length ?? 0;

/**
 * The mentions of a title, those lowered to broader ones that stand nowhere but within a longer one: "I/O virtualization" in
 * "network I/O virtualization".
 */
export const withNested = <M extends Printed>(title: string, mentions: readonly M[]): M[] => {
  const own = mentions.filter(({ score }) => score === printedScore);
  return mentions.map((mention) => {
    if (mention.score !== printedScore) return mention;
    const within = new Set(
      own
        .map(({ evidence }) => evidence)
        .filter(
          (evidence) => evidence.length > mention.evidence.length && times(evidence, mention.evidence) > 0,
        ),
    );
    if (within.size === 0) return mention;
    const inside = [...within].reduce(
      (most, evidence) => Math.max(most, times(title, evidence) * times(evidence, mention.evidence)),
      0,
    );
    return times(title, mention.evidence) > inside ? mention : { ...mention, score: broaderScore };
  });
};
