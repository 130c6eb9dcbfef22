/** Which works are papers of the library already. */
import { titleKey } from '../../server/base/title-key.ts';
import { libraryPapers } from '../../server/queries/library/library-papers.ts';
import { paperRefs } from '../../server/queries/lists/paper-refs.ts';
import type { Store } from '../../server/store/store.ts';
import { paperId } from '../link/ids.ts';
import { marksOf } from '../link/papers/marks.ts';
import { createMatcher, libraryMarks } from '../link/papers/match.ts';
import { contradicts } from '../link/papers/same.ts';
import type { Reference } from '../normalize/record.ts';

const defined = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.flatMap((value) => (value === undefined ? [] : [value.toLowerCase()]))),
];

/** Works that are asked for together. */
const batchSize = 2000;

/** A paper of the library; not held if only the reference lists of other papers name it. */
export interface Known {
  id: string;
  held: boolean;
}

/** The paper of the library that each reference is, or undefined, in order; by the rules by which imports are merged. */
export const inLibrary = async (
  store: Store,
  references: readonly Pick<Reference, 'csl' | 'raw'>[],
): Promise<(Known | undefined)[]> => {
  const found: (string | undefined)[] = [];
  for (let start = 0; start < references.length; start += batchSize) {
    const marks = references
      .slice(start, start + batchSize)
      .map(({ csl, raw }) => marksOf({ csl, raw, position: 1, printed: {}, confidence: {}, problems: [] }));
    const papers = await store.ask(libraryPapers, {
      ids: marks.map(paperId),
      dois: defined(marks.map(({ doi }) => doi)),
      arxivs: defined(marks.map(({ arxiv }) => arxiv)),
      openalexs: defined(marks.map(({ openalex }) => openalex)),
      titles: [...new Set(marks.flatMap(({ title }) => (title ? [titleKey(title)] : [])))],
      places: [],
    });
    const byId = new Map(papers.map((paper) => [paper.id, paper]));
    const match = createMatcher(papers);
    found.push(
      ...marks.map((each) => {
        const own = byId.get(paperId(each));
        return own && !contradicts(each, libraryMarks(own)) ? own.id : match(each)?.libraryPaper.id;
      }),
    );
  }
  const citedOnly = new Set<string>();
  const ids = [...new Set(found.flatMap((id) => id ?? []))];
  for (let start = 0; start < ids.length; start += batchSize)
    for (const { id, held } of await store.ask(paperRefs, { ids: ids.slice(start, start + batchSize) }))
      if (held === false) citedOnly.add(id);
  return found.map((id) => (id === undefined ? undefined : { id, held: !citedOnly.has(id) }));
};
