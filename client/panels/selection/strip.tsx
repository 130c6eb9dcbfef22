/** The number of selected nodes, while the panel shows something else; links back to the selection. */
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../../context/context.ts';
import { clearFocus } from '../../state/place/transitions.ts';
import { selectNothing } from '../../state/scene/selection.ts';

export const SelectionStrip = () => {
  const { place } = useCoterie();
  const { selected } = useStore(place);
  if (selected.length === 0) return null;
  return (
    <div className="selection-strip">
      <Button className="more" onPress={() => place.set(clearFocus)}>
        {`${selected.length} selected`}
      </Button>
      <Button className="more" aria-label="Clear the selection" onPress={() => place.set(selectNothing)}>
        Clear
      </Button>
    </div>
  );
};
