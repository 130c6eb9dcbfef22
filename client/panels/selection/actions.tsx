/** Buttons for the selection. */
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { copyText } from '../../actions/copy.ts';
import { type ReferenceFormat, referenceFormats, saveReferences } from '../../actions/save-references.ts';
import { addNotice, useCoterie, useStore } from '../../context/context.ts';
import { pinAt } from '../../context/use-scene.ts';
import { growFrom } from '../../state/online/asked.ts';
import { focusOn, setLens } from '../../state/place/transitions.ts';
import {
  expandSelected,
  hideSelected,
  keepSelected,
  mostExpanded,
  pinSelected,
  unpinSelected,
} from '../../state/scene/selection.ts';
import { pairOf, type Selected } from '../../state/words/selection-words.ts';
import { count } from '../../state/words/words.ts';

const formats = Object.keys(referenceFormats) as ReferenceFormat[];

const SaveAs = () => {
  const { place, notices } = useCoterie();
  const { selected } = useStore(place);
  return (
    <MenuTrigger>
      <Button className="button">Save references…</Button>
      <Popover placement="bottom start">
        <Menu className="menu" aria-label="Save the papers of the selection">
          {formats.map((format) => (
            <MenuItem
              key={format}
              id={format}
              className="menu-item"
              onAction={() => void saveReferences(notices, selected, 'coterie-selection', format)}
            >
              {`As ${referenceFormats[format].name}`}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};

const PinButton = () => {
  const { place, scene } = useCoterie();
  const { selected, pins } = useStore(place);
  const drawn = useStore(scene);
  const isPinned = selected.every((id) => pins.some((pin) => pin.id === id));
  return (
    <Button
      className="button"
      onPress={() =>
        place.set((now) =>
          isPinned || !drawn
            ? unpinSelected(now)
            : pinSelected(now, drawn, (id, point) => pinAt(now.view, id, point)),
        )
      }
    >
      {isPinned ? 'Unpin' : 'Pin'}
    </Button>
  );
};

/** `onRelate` shows or hides related work; absent where there is nothing to start from. */
export const SelectionActions = (props: {
  things: readonly Selected[];
  isRelating: boolean;
  onRelate?: () => void;
}) => {
  const { place, scene, panTo, notices, online } = useCoterie();
  const { selected, lens } = useStore(place);
  const drawn = useStore(scene);
  const inSight = selected.filter((id) => drawn?.nodes.some((node) => node.id === id));
  const grown = growFrom(props.things);
  const pair = selected.length === 2 ? pairOf(props.things) : undefined;
  const isShownAlone = String(lens.only) === String(selected);
  const expand = (): void => {
    if (!drawn) return;
    if (inSight.length > mostExpanded)
      addNotice(notices, `Only the first ${mostExpanded} of these were expanded.`);
    place.set((now) => expandSelected(now, drawn));
  };
  const toggleAlone = (): void => {
    const { only: _, ...others } = lens;
    place.set((now) => (isShownAlone ? setLens(now, others) : keepSelected(now)));
  };
  return (
    <div className="actions">
      {pair && (
        <Button
          className="button button-main"
          onPress={() => place.set((now) => focusOn(now, { type: 'compare', ...pair }))}
        >
          Compare
        </Button>
      )}
      {inSight.length > 0 && (
        <>
          <Button className="button" onPress={() => panTo.set(inSight)}>
            Show in network
          </Button>
          <Button className="button" aria-pressed={isShownAlone} onPress={toggleAlone}>
            Show only these
          </Button>
          <Button className="button" onPress={() => place.set(hideSelected)}>
            Hide these
          </Button>
          <PinButton />
          <Button className="button" onPress={expand}>
            Expand
          </Button>
        </>
      )}
      {props.onRelate && (
        <Button className="button" aria-expanded={props.isRelating} onPress={props.onRelate}>
          Find related work
        </Button>
      )}
      {grown && (
        <Button
          className="button"
          onPress={() =>
            online.set({ type: 'grow', label: count(grown.from.length, 'selected node'), ...grown })
          }
        >
          Grow…
        </Button>
      )}
      <SaveAs />
      <Button
        className="button"
        onPress={() =>
          copyText(notices, props.things.map(({ label }) => label).join('\n'), 'The titles are copied.')
        }
      >
        Copy titles
      </Button>
    </div>
  );
};
