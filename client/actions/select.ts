/** Selecting by the reader's hand: says where a selection has no room for more. */
import { addNotice, type Coterie } from '../context/context.ts';
import { isGroup } from '../state/scene/groups.ts';
import { leftOut, mostSelected, select, toggleSelected } from '../state/scene/selection.ts';

type Needs = Pick<Coterie, 'place' | 'notices'>;

const tell = ({ place, notices }: Needs, ids: readonly string[]): void => {
  const left = leftOut(place.get(), ids);
  if (left > 0)
    addNotice(
      notices,
      `A selection holds ${mostSelected} things, so that a link can hold it too: ${left.toLocaleString('en')} more ${left === 1 ? 'was' : 'were'} not selected.`,
    );
};

/** Those that can be selected; says so where a group that is drawn as one is among them. */
const single = ({ notices }: Needs, ids: readonly string[]): string[] => {
  const nodes = ids.filter((id) => !isGroup(id));
  if (nodes.length < ids.length)
    addNotice(notices, 'A group drawn as one cannot be selected; open it to select its members.');
  return nodes;
};

/** Selects these too. */
export const selectMany = (coterie: Needs, ids: readonly string[]): void => {
  const nodes = single(coterie, ids);
  tell(coterie, nodes);
  coterie.place.set((now) => select(now, nodes));
};

/** Selects one thing, or no longer. */
export const toggleOne = (coterie: Needs, id: string): void => {
  if (single(coterie, [id]).length === 0) return;
  tell(coterie, [id]);
  coterie.place.set((now) => toggleSelected(now, id));
};
