/** Selecting by the reader's hand: says where a selection has no room for more. */
import { addNotice, type Coterie } from './context.ts';
import { leftOut, mostSelected, select, toggleSelected } from './state/selection.ts';

type Needs = Pick<Coterie, 'place' | 'notices'>;

const tell = ({ place, notices }: Needs, ids: readonly string[]): void => {
  const left = leftOut(place.get(), ids);
  if (left > 0)
    addNotice(
      notices,
      `A selection holds ${mostSelected} things, so that a link can hold it too: ${left.toLocaleString('en')} more ${left === 1 ? 'was' : 'were'} not selected.`,
    );
};

/** Selects these too. */
export const selectMany = (coterie: Needs, ids: readonly string[]): void => {
  tell(coterie, ids);
  coterie.place.set((now) => select(now, ids));
};

/** Selects one thing, or no longer. */
export const toggleOne = (coterie: Needs, id: string): void => {
  tell(coterie, [id]);
  coterie.place.set((now) => toggleSelected(now, id));
};
