/** Papers of the library as online sources are asked for them. */
import type { Graph, Paper } from '../../server/model.ts';
import { slice } from '../../server/queries/library/slice.ts';
import type { Store } from '../../server/store/store.ts';
import { nameOf, printedName } from '../link/people/index.ts';
import { itemOf } from '../normalize/item.ts';
import type { CslItem, CslName } from '../normalize/record.ts';

/** A paper of the library. */
export interface AskedPaper {
  id: string;
  paper: Paper;
  /** What is known of it, with the authors as the paper prints them and the identifiers that its entries give. */
  item: CslItem;
  venue?: string;
  /** The works that it cites, by the ids of the library. */
  cites: ReadonlySet<string>;
}

/** Identifiers that a paper has no field for; entries keep them under `custom`. */
const kept = /^(?:pmid|pmcid|s2|orcid:\d+)$/;

const saidBy = (records: readonly string[]): { custom: Record<string, string>; ISBN?: string } => {
  const custom: Record<string, string> = {};
  let isbn: string | undefined;
  for (const record of records) {
    const csl = JSON.parse(record) as CslItem;
    isbn ??= csl.ISBN;
    for (const [name, value] of Object.entries(csl.custom ?? {})) if (kept.test(name)) custom[name] ??= value;
  }
  return { custom, ...(isbn !== undefined && { ISBN: isbn }) };
};

const authorsOf = (graph: Graph, paper: string): CslName[] => {
  const people = new Map(graph.authors.map((author) => [author.id, author]));
  return graph.wrote
    .filter((row) => row.paper === paper)
    .sort((a, b) => a.position - b.position)
    .flatMap(({ author, printed }) => {
      const person = people.get(author);
      return person ? [printed === person.name ? nameOf(person) : printedName(printed, person)] : [];
    });
};

/** Papers of the library, in the given order; unknown ids are left out. */
export const askedPapers = async (store: Store, ids: readonly string[]): Promise<AskedPaper[]> => {
  const graph = await store.ask(slice, { ids });
  const papers = new Map(graph.papers.map((paper) => [paper.id, paper]));
  const group = <R, V>(
    rows: readonly R[],
    key: (row: R) => string,
    value: (row: R) => V,
  ): Map<string, V[]> => {
    const found = new Map<string, V[]>();
    for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), value(row)]);
    return found;
  };
  const wrote = group(
    graph.wrote,
    (row) => row.paper,
    (row) => row,
  );
  const records = group(
    graph.lists,
    (row) => row.paper,
    ({ record }) => record,
  );
  const cites = group(
    graph.cites,
    (row) => row.citing,
    ({ cited }) => cited,
  );
  const venues = new Map(graph.venues.map(({ id, name }) => [id, name]));
  const venueOf = new Map(graph.publishedIn.map(({ paper, venue }) => [paper, venues.get(venue)]));
  return ids.flatMap((id): AskedPaper[] => {
    const paper = papers.get(id);
    if (!paper) return [];
    const venue = venueOf.get(id);
    const { custom, ISBN } = saidBy((records.get(id) ?? []).flatMap((record) => record ?? []));
    const author = authorsOf({ ...graph, wrote: wrote.get(id) ?? [] }, id);
    const { note: _note, ...own } = itemOf(paper, [], venue);
    const item: CslItem = {
      ...own,
      ...(author.length > 0 && { author }),
      ...(ISBN !== undefined && { ISBN }),
      custom: { ...custom, ...own.custom },
    };
    return [{ id, paper, item, ...(venue !== undefined && { venue }), cites: new Set(cites.get(id)) }];
  });
};
