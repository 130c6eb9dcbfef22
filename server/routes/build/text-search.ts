/** Text search over titles and abstracts; the thread builds its index at the first query of each revision. */
import type { Hit } from '../../analysis/text/text-search.ts';
import { contentWords } from '../../analysis/text/words.ts';
import type { SearchHit } from '../../api.ts';
import { paperRefs } from '../../queries/lists/paper-refs.ts';
import { paperDetail } from '../../queries/search/search-rank.ts';
import type { RankingOf } from '../http/context.ts';

/** The papers that have words of a text, the best first. */
export const searchTexts = async (
  { store, ranking }: RankingOf,
  text: string,
  most: number,
): Promise<Hit[]> => ranking.search({ revision: await store.revision(), text, most });

/** Shorter queries are searched by name alone. */
const leastWords = 3;

/** Hits with a lower score share too few words with the query; they rank below all hits by name. */
const [leastScore, belowNames] = [0.35, 0.25];

/** Maximum number of papers with a title near the query. */
const mostNear = 100;

/** Papers whose titles are near to a query, for a query of several words that need not all be in the title. */
export const nearTitles = async (of: RankingOf, q: string, held?: 'yes' | 'no'): Promise<SearchHit[]> => {
  if (contentWords(q).length < leastWords) return [];
  const near = (await searchTexts(of, q, mostNear)).filter(({ score }) => score >= leastScore);
  const scores = new Map(near.map(({ id, score }) => [id, score * belowNames]));
  const papers = await of.store.ask(paperRefs, { ids: [...scores.keys()] });
  const fitting = papers.filter((paper) => held === undefined || (held === 'yes') === (paper.held ?? true));
  return fitting.map(({ id, title, authors, year, retracted }) => {
    const detail = paperDetail(
      authors.map(({ label }) => label),
      year,
    );
    return {
      id,
      kind: 'paper' as const,
      label: title,
      papers: 1,
      score: scores.get(id) ?? 0,
      ...(detail ? { detail } : {}),
      ...(retracted ? { retracted } : {}),
    };
  });
};
