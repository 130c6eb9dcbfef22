/** Takes an import back: what it changed is as it was before, once no later import that changed it too is left. */
import type { Author, Lists } from '../../server/model.ts';
import { decisions as allDecisions, holdingPapers } from '../../server/queries/library/decisions.ts';
import { type OwnEntry, otherEntries, ownEntries } from '../../server/queries/library/other-entries.ts';
import { slice } from '../../server/queries/library/slice.ts';
import type { Store } from '../../server/store/store.ts';
import { applyDecisions } from '../decide/apply.ts';
import { withoutPaperDecisions } from '../decide/decisions.ts';
import { revertDecisions } from '../decide/revert.ts';
import { renamedSince, withNames } from '../link/names-back.ts';
import { withoutSource } from '../link/without-source.ts';

const keyOf = ({ source, position, paper }: Lists): string => `${source} ${position} ${paper}`;

/** The entries of later imports that say what papers of these authors were, with the names that the authors get back. */
const namesBefore = async (
  store: Store,
  source: string,
  own: readonly OwnEntry[],
  authors: ReadonlyMap<string, Author>,
): Promise<Lists[]> => {
  if (authors.size === 0) return [];
  const ids = await store.ask(holdingPapers.author, { ids: [...authors.keys()] });
  const { sources, lists } = await store.ask(slice, { ids });
  const since = own[0]?.importedAt ?? '';
  const later = new Set(
    sources.flatMap(({ id, importedAt }) => (id !== source && importedAt > since ? [id] : [])),
  );
  return withNames(
    lists.filter((row) => later.has(row.source)),
    authors,
  );
};

/** Removes an import. Resolves to false if there is none with that id. */
export const removeImport = (library: Store, source: string): Promise<boolean> =>
  withoutPaperDecisions(library, async (store) => {
    const [others, own] = [
      await store.ask(otherEntries, { source }),
      await store.ask(ownEntries, { source }),
    ];
    const decisions = (await store.ask(allDecisions, {})).filter(({ kind }) => kind !== 'paper');
    const changed = own.flatMap(({ paper, was }) => (was === undefined ? [] : [paper]));
    const papers = [...new Set([...others.map(({ paper }) => paper), ...changed])];
    const now = revertDecisions(await store.ask(slice, { ids: papers }), decisions);
    const without = withoutSource(now, own, others);
    const names = await namesBefore(store, source, own, renamedSince(own, now));
    // What is handed on from the import itself has the right names already.
    const lists = [...new Map([...names, ...without.lists].map((row) => [keyOf(row), row])).values()];
    return store.remove(source, applyDecisions({ ...without, lists }, decisions));
  });
