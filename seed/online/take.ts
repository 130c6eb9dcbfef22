/** Stores what was found as one import, in one transaction; taking the import back undoes it. */
import { CoterieError } from '../../server/base/errors.ts';
import type { Counts } from '../../server/model.ts';
import { decisions as allDecisions } from '../../server/queries/library/decisions.ts';
import { nodeRefs } from '../../server/queries/search/node-refs.ts';
import type { Store } from '../../server/store/store.ts';
import { type CommitOptions, commitWithRetry } from '../decide/commit-with-retry.ts';
import { resolver } from '../decide/resolve.ts';
import { type Linking, prepareEntries } from '../import/import.ts';
import type { Tally } from '../import/prepared.ts';
import { tallyOf } from '../import/tally.ts';
import { sourceId } from '../link/ids.ts';
import type { Entry } from '../link/papers/flatten.ts';
import type { Reference } from '../normalize/record.ts';

/** The format of imports from online sources. */
export const lookupFormat = 'lookup';

/** A reference to store, and the paper of the library that it is. */
export interface Given {
  reference: Omit<Reference, 'position'>;
  is?: string;
  /** The works that it cites, with the papers of the library that these are. */
  cites?: readonly Omit<Given, 'cites'>[];
}

/** All papers that were found something for are gone; nothing was stored. */
export class NothingLeftError extends CoterieError {
  constructor() {
    super('What was found is of papers that are no longer in the library.');
  }
}

/** What was stored. */
export interface Taken {
  /** The id of the import. */
  id: string;
  tally: Tally;
  added: Counts;
  /** Papers that are no longer in the library, and so were left out. */
  gone: number;
}

/** The entries in order; papers of the library that are gone are left out with what they cite. */
const entriesOf = (
  given: readonly Given[],
  now: (id: string) => string | undefined,
): { entries: Entry[]; gone: number } => {
  const entries: Entry[] = [];
  let gone = 0;
  const add = ({ reference, is }: Given, citedBy?: number): number | undefined => {
    const own = is === undefined ? undefined : now(is);
    if (is !== undefined && own === undefined) return undefined;
    const position = entries.length + 1;
    entries.push({
      reference: { ...reference, position },
      position,
      ...(citedBy !== undefined && { citedBy }),
      ...(own !== undefined && { is: own }),
    });
    return position;
  };
  for (const each of given) {
    const position = add(each);
    if (position === undefined) gone += 1;
    else for (const cited of each.cites ?? []) add(cited, position);
  }
  return { entries, gone };
};

/** Where papers of the library are now: decisions may have merged them, and imports may have been taken back. */
const present = async (
  store: Store,
  given: readonly Given[],
): Promise<(id: string) => string | undefined> => {
  const resolve = resolver(await store.ask(allDecisions, {}), 'paper');
  const named = given.flatMap(({ is, cites = [] }) => [is, ...cites.map((cited) => cited.is)]);
  const ids = named.flatMap((id) => (id === undefined ? [] : [resolve(id, []) ?? id]));
  const there = new Set((await store.ask(nodeRefs, { ids: [...new Set(ids)] })).map(({ id }) => id));
  return (id) => {
    const own = resolve(id, []) ?? id;
    return there.has(own) ? own : undefined;
  };
};

/**
 * Stores references as one import of this name. If others change the library meanwhile, it is worked out again. `at` is when
 * they were found: ISO 8601, UTC. Rejects with `OutdatedError` after many attempts, and with
 * `NothingLeftError`; then nothing is stored.
 */
export const take = async (
  store: Store,
  { name, at, key, given }: { name: string; at: string; key: string; given: readonly Given[] },
  { linking, ...options }: CommitOptions & { linking?: Linking } = {},
): Promise<Taken> => {
  const imported = {
    id: sourceId(`${name}\n${at}\n${key}`),
    name,
    format: lookupFormat,
    text: '',
    importedAt: at,
  };
  let gone = 0;
  const prepare = async () => {
    const found = entriesOf(given, await present(store, given));
    gone = found.gone;
    if (found.entries.length === 0) throw new NothingLeftError();
    return prepareEntries(store, imported, found.entries, linking);
  };
  const { prepared, added } = await commitWithRetry(prepare, options);
  return { id: imported.id, tally: tallyOf(prepared.entries, 0), added, gone };
};
