/** The button that opens and closes the table beside a picture. */
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../../context/context.ts';
import { showTable } from '../../state/place/transitions.ts';

/** `title`: what the table is called, such as `Table of nodes`. */
export const TableButton = ({ title }: { title: string }) => {
  const { place } = useCoterie();
  const { table } = useStore(place);
  return (
    <Button
      className="icon-button"
      aria-label={title}
      aria-pressed={table}
      onPress={() => place.set((now) => showTable(now, !now.table))}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2.500 3.500h11v9h-11zM2.500 6.500h11M2.500 9.500h11M6.500 3.500v9" />
      </svg>
    </Button>
  );
};
