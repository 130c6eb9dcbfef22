/** Reads the skeleton of a library from its store, page by page. */
import { openSkeleton, type Skeleton } from '../analysis/skeleton/skeleton.ts';
import type { Packed } from '../queries/base/rows.ts';
import {
  type Page,
  revisionNow,
  skeletonNodes,
  skeletonPapers,
  skeletonRelations,
} from '../queries/networks/skeleton.ts';
import type { Question, Reading } from '../store/store.ts';

/** Rows of a page: enough to be quick, few enough for memory. */
const pageSize = 20_000;

/** All rows of a paged question, a page at a time. */
const pages = async function* <Row extends readonly [string, ...unknown[]]>(
  library: Reading,
  question: Question<Page, [Packed<Row>[]], Row[]>,
): AsyncGenerator<Row[]> {
  let after = '';
  for (;;) {
    const rows = await library.ask(question, { after, most: pageSize });
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    [after] = last;
  }
};

const keysOf = <T extends object>(table: T): (keyof T)[] => Object.keys(table) as (keyof T)[];

/** The skeleton of the library at this revision; undefined if it is at another, or leaves it meanwhile. */
export const readSkeleton = async (library: Reading, revision: string): Promise<Skeleton | undefined> => {
  const isAt = async (): Promise<boolean> => (await library.ask(revisionNow, {})) === revision;
  if (!(await isAt())) return undefined;
  const skeleton = openSkeleton(revision);
  for await (const rows of pages(library, skeletonPapers)) skeleton.addPapers(rows);
  for (const table of keysOf(skeletonNodes))
    for await (const rows of pages(library, skeletonNodes[table])) skeleton.addNodes(table, rows);
  for (const table of keysOf(skeletonRelations))
    for await (const rows of pages(library, skeletonRelations[table])) skeleton.addRelation(table, rows);
  return (await isAt()) ? skeleton.finish() : undefined;
};
