/** What an import reads, in words: `2,000 papers: 2,000 new; they cite 10,675 more works, known by an identifier only`. */
import type { Tally } from '../base/wire.ts';
import { count } from '../words/words.ts';

const listed = (parts: readonly (readonly [number, string])[]): string =>
  parts
    .filter(([n]) => n > 0)
    .map(([n, what]) => `${n.toLocaleString('en')} ${what}`)
    .join(', ');

/** `, known by an identifier only`, for all of them or for some. */
const idOnlyInWords = (idOnly: number, all: number): string => {
  if (idOnly === 0) return '';
  const some = idOnly < all ? `${idOnly.toLocaleString('en')} of them ` : '';
  return `, ${some}known by an identifier only`;
};

/** How many papers were read, each counted once. */
export const papersRead = ({ read, unread, repeated = 0 }: Tally): number => read - unread - repeated;

const citedInWords = ({ works, new: fresh, idOnly }: NonNullable<Tally['cited']>, papers: number): string => {
  const cites = papers === 1 ? `it cites ${count(works, 'work')}` : `they cite ${count(works, 'more work')}`;
  const outcome = listed([
    [fresh, 'new'],
    [works - fresh, 'in the library already'],
  ]);
  return `${cites}${idOnlyInWords(idOnly, works)}${fresh === works ? '' : `: ${outcome}`}`;
};

/** The counts of an import. The command line says the same; see seed/commands/tally-words.ts. */
export const tallyInWords = (tally: Tally): string => {
  const { new: fresh, merged, present, unread, repeated = 0, idOnly = 0, cited } = tally;
  const papers = papersRead(tally);
  const outcome = listed([
    [fresh, 'new'],
    [merged - repeated, 'merged with papers in the library'],
    [present, 'imported before'],
  ]);
  const known = idOnlyInWords(idOnly - (cited?.idOnly ?? 0), papers);
  return [
    papers === 0 ? 'no papers' : `${count(papers, 'paper')}${known}: ${outcome}`,
    ...(repeated > 0
      ? [`${count(repeated, 'entry')} more ${repeated === 1 ? 'repeats' : 'repeat'} them`]
      : []),
    ...(unread > 0 ? [`${count(unread, 'entry')} could not be read`] : []),
    ...(cited ? [citedInWords(cited, papers)] : []),
  ].join('; ');
};
