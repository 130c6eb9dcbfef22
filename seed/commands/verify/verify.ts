/** Verifies a whole library, and mends what can be mended. */
import type { Config } from '../../../server/base/config.ts';
import { stats } from '../../../server/queries/library/stats.ts';
import { strays as straysQuestion } from '../../../server/queries/library/strays.ts';
import { verifySqlite } from '../../../server/store/sqlite/verify.ts';
import type { Store } from '../../../server/store/store.ts';
import { amount } from '../output.ts';
import { decisionFaults } from './decision-faults.ts';
import { indexFaults, storedIndex } from './index-faults.ts';

/** What was looked at, what is wrong, and what puts it right: undefined where nothing can. */
export interface Verdict {
  checked: string;
  faults: string[];
  mend?: (() => Promise<void>) | undefined;
}

const counted = (things: readonly string[]): string[] => {
  const times = new Map<string, number>();
  for (const what of things) times.set(what, (times.get(what) ?? 0) + 1);
  return [...times].map(([what, n]) => `${n.toLocaleString('en')} times: ${what}`);
};

/** Checks of what is stored; the file itself is whole. */
const contents = async (store: Store, index: Parameters<typeof indexFaults>[1]): Promise<Verdict[]> => {
  const { nodes, relations } = await store.ask(stats, {});
  const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0);
  const stray = await store.ask(straysQuestion, {});
  const { names, strays } = await indexFaults(store, index);
  const decided = await decisionFaults(store);
  return [
    {
      checked: `${amount(sum(relations), 'relation')} of ${amount(sum(nodes), 'node')}`,
      faults: counted(stray.map(({ what }) => what)),
      mend: () => store.mend({ names: [] }),
    },
    {
      checked: `search index of ${amount(sum(nodes), 'node')}`,
      faults: [
        ...counted(names.map(({ list }) => `index entry not in step with its node among the ${list}`)),
        ...counted(strays.map(() => 'index entry without a node')),
      ],
      mend: () => store.mend({ names }),
    },
    {
      checked: amount(decided.count, 'decision'),
      faults: decided.faults,
      mend: decided.mend,
    },
  ];
};

/** Checks a library that is open. Of a damaged file, nothing more is asked. */
export const verify = async (store: Store, config: Pick<Config, 'databaseFile'>): Promise<Verdict[]> => {
  if (store.engine === 'neo4j') return contents(store, await storedIndex(store));
  const { faults, index, close } = verifySqlite(config.databaseFile);
  const file: Verdict = { checked: `file ${config.databaseFile}`, faults };
  try {
    return faults.length > 0 ? [file] : [file, ...(await contents(store, index))];
  } finally {
    close();
  }
};
