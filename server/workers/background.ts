/** Threads that step back: what answers at once comes before what takes seconds. */
import { getPriority, setPriority } from 'node:os';

/** How far a thread steps back from where the server stands, by what it does; beyond 19 there is nothing. */
const steps = { ranking: 2, networks: 5, people: 19 } as const;

/** Lets other threads of the server come before this one. Only on Linux does a priority hold for one thread; elsewhere it is the server's. */
export const stepBack = (doing: keyof typeof steps): void => {
  if (process.platform === 'linux') setPriority(Math.min(19, getPriority() + steps[doing]));
};
