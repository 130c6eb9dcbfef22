/** What the dialog of online sources is asked for. Values only. */
import type { NodeKind } from '../base/wire.ts';

/** `label` names, for the heading, what is asked about. */
export type Asked =
  /** All papers, or those of some imports, or those named. */
  | { type: 'complete'; label: string; papers?: readonly string[]; sources?: readonly string[] }
  /** `left` counts what of a selection is not used. */
  | { type: 'grow'; label: string; from: readonly string[]; isOfAuthors: boolean; left?: number }
  | { type: 'find'; lines: readonly string[]; keep(): void }
  /** A lookup that was asked before. */
  | { type: 'shown'; lookup: string }
  /** The services and the requests that were sent. */
  | { type: 'requests' };

/** Most papers and authors that a lookup can start from; the server's limit. */
export const mostFrom = 50;

/** From what of a selection a lookup can start, and how much of it is left out; `undefined` where it cannot start. */
export const growFrom = (
  things: readonly { id: string; kind: NodeKind }[],
): { from: string[]; isOfAuthors: boolean; left: number } | undefined => {
  const fit = things.filter(({ kind }) => kind === 'paper' || kind === 'author');
  if (fit.length === 0) return undefined;
  const from = fit.slice(0, mostFrom);
  return {
    from: from.map(({ id }) => id),
    isOfAuthors: from.every(({ kind }) => kind === 'author'),
    left: things.length - from.length,
  };
};
