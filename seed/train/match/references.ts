/** References as the product reads them in damaged lists. */
import type { CslItem } from '../../normalize/record.ts';
import { readReferences } from '../../read/references/read.ts';
import type { Chance } from '../tagger/random.ts';
import { render } from '../tagger/styles/render.ts';
import { damageFields, damageText } from './damage.ts';

export interface ReadReference {
  /** As printed, with its damage. */
  printed: string;
  /** What the reader makes of it. */
  csl: CslItem;
}

/** Prints a record in some style, damages it, and reads it again; undefined if nothing is printed or found. */
export const readDamaged = (record: CslItem, chance: Chance): ReadReference | undefined => {
  const pieces = render(damageFields(record, chance), chance);
  if (pieces === undefined) return undefined;
  const printed = damageText(pieces.map(({ text }) => text).join(''), chance);
  const [first] = readReferences(printed).references;
  return first && { printed, csl: first.csl };
};
