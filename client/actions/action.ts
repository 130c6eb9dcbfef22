/** Something that can be done from anywhere. */
import type { Coterie } from '../context/context.ts';

export interface Action {
  /** What it does, as an order. */
  readonly words: string;
  /** Keys that do it, as `KeyboardEvent.key` has them. */
  readonly keys?: readonly string[];
  act(coterie: Coterie): void;
}
