/** Gives titles to cited works of which a source sent only its ids. */
import type { OnlineSource, SourceId, WorkId } from '../../server/sources/source.ts';
import { titleOf } from '../link/papers/marks.ts';
import type { CslItem, Reference } from '../normalize/record.ts';
import type { AskedSources } from './ask-each.ts';
import { askableId, keyOf } from './ids.ts';
import type { Completion } from './plan.ts';

/** Cited works that are looked up for each paper on average, and altogether; those that most papers cite first. */
const [mostEach, mostOfAll] = [60, 5000];

/** The number of cited works that are looked up for so many papers, at most. */
export const mostCited = (papers: number): number => Math.min(papers * mostEach, mostOfAll);

/** What is kept of a cited work: enough to name and to recognise it. */
const heading = ({
  id,
  type,
  title,
  author,
  issued,
  DOI,
  'container-title': container,
  custom,
}: CslItem): CslItem => {
  const ids = Object.entries(custom ?? {}).filter(([name]) => /^(?:openalex|arxiv|pmid|s2)$/.test(name));
  return {
    id,
    type,
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author: author.slice(0, 20) }),
    ...(issued !== undefined && { issued }),
    ...(DOI !== undefined && { DOI }),
    ...(container !== undefined && { 'container-title': container }),
    ...(ids.length > 0 && { custom: Object.fromEntries(ids) }),
  };
};

/** Cited works without a title, by service, each with the number of papers that cite it; the most cited first. */
const untitled = (papers: readonly Completion[]): Map<SourceId, CslItem[]> => {
  const counts = new Map<SourceId, Map<string, { csl: CslItem; times: number }>>();
  for (const { cites } of papers)
    for (const { csl } of cites?.references ?? []) {
      if (!cites || titleOf(csl) !== undefined) continue;
      const own = counts.get(cites.service) ?? new Map<string, { csl: CslItem; times: number }>();
      counts.set(cites.service, own);
      const entry = own.get(csl.id) ?? { csl, times: 0 };
      entry.times += 1;
      own.set(csl.id, entry);
    }
  return new Map(
    [...counts].map(([service, works]) => [
      service,
      [...works.values()]
        .sort((a, b) => b.times - a.times || (a.csl.id < b.csl.id ? -1 : 1))
        .map(({ csl }) => csl),
    ]),
  );
};

/** The completions with the titles of the works that they cite, as far as these are looked up. */
export const titledCitations = async (
  sources: readonly OnlineSource[],
  asking: AskedSources,
  papers: readonly Completion[],
  signal?: AbortSignal,
): Promise<Completion[]> => {
  const titles = new Map<string, Reference>();
  for (const [service, works] of untitled(papers)) {
    const source = sources.find(({ id }) => id === service);
    if (!source) continue;
    const ids = new Map<string, WorkId>();
    for (const csl of works) {
      const id = askableId(csl, source);
      if (id && ids.size < mostCited(papers.length)) ids.set(keyOf(id), id);
    }
    if (ids.size === 0) continue;
    await asking.ask(source, async () => {
      for await (const batch of source.lookUp([...ids.values()], { signal }))
        for (const { id, work } of batch) if (work) titles.set(`${service} ${keyOf(id)}`, work.reference);
    });
    signal?.throwIfAborted();
  }
  return papers.map((completion) => {
    const { cites } = completion;
    const source = sources.find(({ id }) => id === cites?.service);
    if (!cites || !source) return completion;
    const references = cites.references.map((reference) => {
      const id = titleOf(reference.csl) === undefined ? askableId(reference.csl, source) : undefined;
      const found = id && titles.get(`${cites.service} ${keyOf(id)}`);
      return { ...reference, csl: heading(found?.csl ?? reference.csl) };
    });
    return { ...completion, cites: { ...cites, references } };
  });
};
