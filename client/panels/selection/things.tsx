/** The selected nodes, each with a button to deselect it. */
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../../context/context.ts';
import { isPageKind } from '../../state/base/page-kind.ts';
import { deselect, toggleSelected } from '../../state/scene/selection.ts';
import type { Selected } from '../../state/words/selection-words.ts';
import { count } from '../../state/words/words.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Name } from '../parts/go.tsx';
import { Section } from '../parts/section.tsx';
import { useFirst } from '../parts/use-first.tsx';

const first = 12;

const Thing = ({ thing }: { thing: Selected }) => {
  const { place } = useCoterie();
  const { id, kind, label, papers } = thing;
  return (
    <li>
      <Glyph kind={kind} />
      {isPageKind(kind) ? (
        <Name kind={kind} id={id}>
          {label}
        </Name>
      ) : (
        label
      )}
      <span className="number">{kind === 'paper' ? '' : count(papers, 'paper')}</span>
      <Button
        className="icon-button"
        aria-label={`Deselect ${label}`}
        onPress={() => place.set((now) => toggleSelected(now, id))}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M5 5l6 6M11 5l-6 6" />
        </svg>
      </Button>
    </li>
  );
};

/** Ids that the library does not hold, as an address may name them. */
const Gone = ({ ids }: { ids: readonly string[] }) => {
  const { place } = useCoterie();
  return (
    <p className="quiet">
      {`${ids.length === 1 ? 'One of these is' : `${ids.length} of these are`} no longer in the library. `}
      <Button className="more" onPress={() => place.set((now) => deselect(now, ids))}>
        Deselect
      </Button>
    </p>
  );
};

export const SelectedThings = ({ things, isAll }: { things: readonly Selected[]; isAll: boolean }) => {
  const { selected } = useStore(useCoterie().place);
  const { shown, more } = useFirst(things, first);
  const known = new Set(things.map(({ id }) => id));
  const gone = isAll ? selected.filter((id) => !known.has(id)) : [];
  return (
    <>
      {gone.length > 0 && <Gone ids={gone} />}
      <Section title="Selected" count={things.length}>
        <ul className="selected-things">
          {shown.map((thing) => (
            <Thing key={thing.id} thing={thing} />
          ))}
        </ul>
        {more}
      </Section>
    </>
  );
};
