/** Buttons on the page of a thing: show in network, expand, compare, find a path, and more. */
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../../context/context.ts';
import type { PageKind } from '../../state/base/page-kind.ts';
import { changeFilters } from '../../state/place/filters.ts';
import type { ViewId } from '../../state/place/place.ts';
import {
  addAround,
  canAddAround,
  focusOn,
  lookAround,
  setFilters,
  showView,
  startComparison,
  startPath,
  toggleExpanded,
} from '../../state/place/transitions.ts';
import { broughtBy } from '../../state/scene/scene.ts';
import { NodeActions } from './node-actions.tsx';
import { Reasons } from './reasons.tsx';
import { Section } from './section.tsx';

/** The network in which a kind of thing is a node. */
const homes: Partial<Record<PageKind, ViewId>> = {
  author: 'coauthors',
  technique: 'topics',
  paper: 'papers',
  institution: 'institutions',
  country: 'countries',
};

/** `members`: ids of its authors and techniques, shown in the network if the thing itself is no node. */
export const Actions = ({
  kind,
  id,
  members,
}: {
  kind: PageKind;
  id: string;
  members: readonly string[];
}) => {
  const { place, scene, panTo } = useCoterie();
  const drawn = useStore(scene);
  const now = useStore(place);
  const node = drawn?.nodes.find((other) => other.id === id);
  const isDrawn = node !== undefined;
  const related = members.filter((member) => drawn?.nodes.some((node) => node.id === member));
  const elsewhere = homes[kind];
  const canShow = isDrawn || related.length > 0 || (elsewhere !== undefined && elsewhere !== now.view);
  const show = (): void => {
    if (!isDrawn && elsewhere !== undefined && elsewhere !== now.view)
      place.set((before) => focusOn(showView(before, elsewhere), { type: 'page', kind, id }));
    panTo.set(isDrawn || related.length === 0 || elsewhere !== undefined ? [id] : related);
  };
  const isOpen = now.expanded.includes(id);
  const [more, setMore] = useState(false);
  return (
    <>
      <div className="actions">
        {canShow && (
          <Button className="button" onPress={show}>
            Show in network
          </Button>
        )}
        {isDrawn && (
          <Button
            className="button"
            onPress={() => place.set(toggleExpanded(now, id, drawn ? broughtBy(drawn, id) : undefined))}
          >
            {isOpen ? 'Collapse' : 'Expand'}
          </Button>
        )}
        {kind === 'paper' && isDrawn && canAddAround(now, id) && (
          <Button className="button" onPress={() => place.set((before) => addAround(before, id))}>
            Add its related work
          </Button>
        )}
        {kind === 'paper' && now.filters.around === undefined && (
          <Button className="button" onPress={() => place.set((before) => lookAround(before, id))}>
            Graph of related work
          </Button>
        )}
        <Button className="button" onPress={() => place.set(startComparison(now, kind, id))}>
          Compare with…
        </Button>
        {kind === 'author' && (
          <Button className="button" onPress={() => place.set(startPath(now, id))}>
            Find a path to…
          </Button>
        )}
        {(isDrawn || kind !== 'paper') && (
          <Button className="more" aria-expanded={more} onPress={() => setMore(!more)}>
            {more ? 'Less' : 'More'}
          </Button>
        )}
        {more && isDrawn && <NodeActions id={id} />}
        {more && kind !== 'paper' && (
          <Button
            className="button"
            onPress={() =>
              place.set((before) => setFilters(before, changeFilters(before.filters, { [kind]: id })))
            }
          >
            Only these papers
          </Button>
        )}
      </div>
      {node?.reasons && (
        <Section title="In this graph because of">
          <Reasons reasons={node.reasons} />
        </Section>
      )}
    </>
  );
};
