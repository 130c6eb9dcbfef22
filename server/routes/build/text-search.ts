/** The index for text search, in memory, built at the first query of each revision. */
import { indexSearch, type Text, type TextSearch } from '../../analysis/text/text-search.ts';
import { contentWords } from '../../analysis/text/words.ts';
import type { SearchHit } from '../../api.ts';
import { paperRefs } from '../../queries/lists/paper-refs.ts';
import { paperTexts } from '../../queries/related/paper-texts.ts';
import { paperDetail } from '../../queries/search/search-rank.ts';
import type { Store } from '../../store/store.ts';
import { cachedForRevision } from '../http/cache.ts';

/** Papers per query. */
const pageSize = 5000;

/** Maximum number of papers in the index. */
const mostPapers = 400_000;

/** Maximum number of characters of abstracts in the index; further papers are found by their titles alone. */
const mostAbstracts = 40_000_000;

const readTexts = async (store: Store): Promise<Text[]> => {
  const texts: Text[] = [];
  let abstracts = 0;
  for (let after = ''; texts.length < mostPapers; ) {
    const page = await store.ask(paperTexts, { after, limit: pageSize });
    for (const { id, title, abstract = '' } of page) {
      abstracts += abstract.length;
      texts.push(abstract !== '' && abstracts <= mostAbstracts ? { id, title, abstract } : { id, title });
    }
    after = page.at(-1)?.id ?? '';
    if (page.length < pageSize) break;
  }
  return texts;
};

/** The text search of a store; built again when the library has changed. */
export const openTextSearch = (store: Store): (() => Promise<TextSearch>) =>
  cachedForRevision(store, async () => indexSearch(await readTexts(store)));

/** Shorter queries are searched by name alone. */
const leastWords = 3;

/** Hits with a lower score share too few words with the query; they rank below all hits by name. */
const [leastScore, belowNames] = [0.35, 0.25];

/** Maximum number of papers with a title near the query. */
const mostNear = 100;

/** Papers whose titles are near to a query, for a query of several words that need not all be in the title. */
export const nearTitles = async (
  store: Store,
  open: () => Promise<TextSearch>,
  q: string,
): Promise<SearchHit[]> => {
  if (contentWords(q).length < leastWords) return [];
  const search = await open();
  const near = search.search(q, mostNear).filter(({ score }) => score >= leastScore);
  const scores = new Map(near.map(({ id, score }) => [id, score * belowNames]));
  const papers = await store.ask(paperRefs, { ids: [...scores.keys()] });
  return papers.map(({ id, title, authors, year }) => {
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
    };
  });
};
