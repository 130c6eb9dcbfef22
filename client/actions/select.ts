/** Selects nodes; a notice reports what could not be selected. */
import { addNotice, type Coterie } from '../context/context.ts';
import { isGroup } from '../state/scene/groups.ts';
import { leftOut, mostSelected, select, toggleSelected } from '../state/scene/selection.ts';

type Needs = Pick<Coterie, 'place' | 'notices'>;

const notify = ({ place, notices }: Needs, ids: readonly string[]): void => {
  const left = leftOut(place.get(), ids);
  if (left > 0)
    addNotice(
      notices,
      `You can select at most ${mostSelected} nodes, so that the selection fits in a link. ${left.toLocaleString('en')} more ${left === 1 ? 'was' : 'were'} not selected.`,
    );
};

/** The ids that can be selected; a notice reports collapsed groups. */
const single = ({ notices }: Needs, ids: readonly string[]): string[] => {
  const nodes = ids.filter((id) => !isGroup(id));
  if (nodes.length < ids.length)
    addNotice(notices, 'A collapsed group cannot be selected. Expand it to select its members.');
  return nodes;
};

/** Adds nodes to the selection. */
export const selectMany = (coterie: Needs, ids: readonly string[]): void => {
  const nodes = single(coterie, ids);
  notify(coterie, nodes);
  coterie.place.set((now) => select(now, nodes));
};

/** Selects or deselects one node. */
export const toggleOne = (coterie: Needs, id: string): void => {
  if (single(coterie, [id]).length === 0) return;
  notify(coterie, [id]);
  coterie.place.set((now) => toggleSelected(now, id));
};
