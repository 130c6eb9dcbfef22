/**
 * Walking the network by keyboard. Up and down go through all nodes by importance; right and left go round the
 * neighbours of the node where the walk round began (the hub), heaviest link first.
 */
import type { Adjacency } from './adjacency.ts';

export interface Walker {
  /** The node that has the focus. */
  at: string;
  /** The node whose neighbours are gone through, while right and left are used. */
  hub?: string;
}

export type Step = 'next' | 'previous' | 'first' | 'last' | 'neighbour' | 'neighbour-back';

const cyclic = (index: number, length: number): number => ((index % length) + length) % length;

/** The walker after a step; `order` is every node, most important first. */
export const walk = (walker: Walker, step: Step, order: readonly string[], neighbours: Adjacency): Walker => {
  const goTo = (index: number): Walker => ({ at: order[index] ?? walker.at });
  const here = order.indexOf(walker.at);
  switch (step) {
    case 'first':
      return goTo(0);
    case 'last':
      return goTo(order.length - 1);
    case 'next':
      return goTo(Math.min(here + 1, order.length - 1));
    case 'previous':
      return goTo(Math.max(here - 1, 0));
    case 'neighbour':
    case 'neighbour-back': {
      const hub = walker.hub ?? walker.at;
      const round = neighbours.get(hub) ?? [];
      if (round.length === 0) return walker;
      const now = walker.hub === undefined ? -1 : round.findIndex(({ id }) => id === walker.at);
      const by = step === 'neighbour' ? 1 : -1;
      const start = now < 0 && by < 0 ? 0 : now;
      return { at: round[cyclic(start + by, round.length)]?.id ?? walker.at, hub };
    }
  }
};

/** The position among the neighbours of the hub, from 1; `undefined` without a hub. */
export const roundOf = (
  walker: Walker,
  neighbours: Adjacency,
): { hub: string; number: number; of: number } | undefined => {
  const round = walker.hub === undefined ? undefined : neighbours.get(walker.hub);
  const number = round ? round.findIndex(({ id }) => id === walker.at) + 1 : 0;
  return walker.hub === undefined || !round || number === 0
    ? undefined
    : { hub: walker.hub, number, of: round.length };
};
