/** Ranking without a thread. */
import type { Store } from '../server/store/store.ts';
import { openRankingWork, type RankingWork } from '../server/workers/ranking-work.ts';

/** Ranks where it is called. */
export const rankingHere = (store: Store): RankingWork => openRankingWork(async () => store);
