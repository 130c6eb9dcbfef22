/** Buttons for a node in the network: show its neighbourhood, select, unpin, related work, hide. */
import { Button } from 'react-aria-components/Button';
import { toggleOne } from '../../actions/select.ts';
import { useCoterie, useStore } from '../../context/context.ts';
import { type Depth, depths, type Lens } from '../../state/place/lens.ts';
import { hide, lookAround, setLens, unpin } from '../../state/place/transitions.ts';

const depthWords: Readonly<Record<Depth, string>> = {
  1: 'Only neighbours',
  2: 'Neighbours within 2 links',
};

const withoutAround = ({ around: _, ...others }: Lens): Lens => others;

export const NodeActions = ({ id }: { id: string }) => {
  const coterie = useCoterie();
  const { place, scene } = coterie;
  const node = useStore(scene)?.nodes.find((other) => other.id === id);
  const { lens, pins, selected } = useStore(place);
  const depthNow = lens.around?.id === id ? lens.around.depth : undefined;
  return (
    <>
      {depths.map((depth) => (
        <Button
          key={depth}
          className="button"
          aria-pressed={depthNow === depth}
          onPress={() =>
            place.set((now) =>
              setLens(
                now,
                depthNow === depth ? withoutAround(now.lens) : { ...now.lens, around: { id, depth } },
              ),
            )
          }
        >
          {depthWords[depth]}
        </Button>
      ))}
      <Button className="button" aria-pressed={selected.includes(id)} onPress={() => toggleOne(coterie, id)}>
        Select
      </Button>
      {pins.some((pinned) => pinned.id === id) && (
        <Button className="button" onPress={() => place.set((now) => unpin(now, id))}>
          Unpin
        </Button>
      )}
      {node?.kind === 'paper' && node.members === undefined && (
        <Button className="button" onPress={() => place.set((now) => lookAround(now, id))}>
          Graph of related work
        </Button>
      )}
      <Button className="button" onPress={() => place.set((now) => hide(now, id))}>
        Hide
      </Button>
    </>
  );
};
