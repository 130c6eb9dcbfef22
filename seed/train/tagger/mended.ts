/** The text of a labelled string as it is when it is parsed. */
import { lexicon } from '../../normalize/lexicon/lexicon.ts';
import { gatherEvidence } from '../../read/references/evidence.ts';
import { mendEntry, openLigatures } from '../../read/references/mend/mend.ts';
import { splitList } from '../../read/references/split/split.ts';

/** The mended text of the only entry in a string; undefined where splitting finds none or several. */
export const mendedText = (raw: string): string | undefined => {
  const [entry, ...more] = splitList(raw).entries;
  if (entry === undefined || more.length > 0) return undefined;
  return mendEntry(entry.lines, gatherEvidence([entry.lines.map(openLigatures)]), lexicon()).text;
};
