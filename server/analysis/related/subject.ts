/** Names the starting point of related work in its reasons. Pure. */
import type { Via } from './rank.ts';

export interface Start {
  papers: readonly string[];
  authors: readonly string[];
  techniques: readonly string[];
}

/** The papers that suggestions are linked to: `this paper`, `papers of this author`. */
const subjectOf = ({ papers, authors, techniques }: Start): string => {
  if (authors.length + techniques.length === 0)
    return papers.length === 1 ? 'this paper' : 'some of these papers';
  if (papers.length > 0 || (authors.length > 0 && techniques.length > 0)) return 'some of these papers';
  if (authors.length > 0) return authors.length === 1 ? 'papers of this author' : 'papers of these authors';
  return techniques.length === 1 ? 'papers on this technique' : 'papers on these techniques';
};

/** Words for each direction of a citation: `>` from the start, `<` to it. */
const directions: Readonly<Record<string, string>> = { '>': 'Cited by', '<': 'Cites' };

/** Labels of direct citations, relative to the starting point. */
export const citationsOf = (start: Start, vias: readonly Via[]): Via[] =>
  vias.map(({ id, label }) => ({
    id,
    label: id in directions ? `${directions[id]} ${subjectOf(start)}` : label,
  }));
