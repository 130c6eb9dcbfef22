/** Above the network: the filter button, the active filters, and how much is not shown. */
import { useContext, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../../context/context.ts';
import { EmbeddedContext } from '../../context/embedded.ts';
import { chipsOf } from '../../state/place/filters.ts';
import { type Form, formOf, formsOf, isCollaboration } from '../../state/place/place.ts';
import { setForm } from '../../state/place/transitions.ts';
import { Choice } from '../parts/fields/choice.tsx';
import { CollaborationChoice } from './collaboration.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterSheet } from './filter-sheet.tsx';
import { LeftOut } from './left-out.tsx';

const formNames: Readonly<Record<Form, string>> = {
  nodes: 'Nodes',
  density: 'Density',
  themes: 'Themes',
  periods: 'Periods',
};

/** What the network is drawn as. */
const Forms = () => {
  const { place } = useCoterie();
  const now = useStore(place);
  const offered = formsOf(now.view);
  if (offered.length < 2) return null;
  return (
    <Choice
      label="Draw as"
      className="choice-small forms"
      options={Object.fromEntries(offered.map((form) => [form, formNames[form]]))}
      value={formOf(now)}
      onChange={(form) => place.set((before) => setForm(before, form))}
    />
  );
};

/** `isEmpty`: whether there is no network to filter. */
export const Filters = ({ isEmpty }: { isEmpty: boolean }) => {
  const [open, setOpen] = useState(false);
  const isEmbedded = useContext(EmbeddedContext);
  const { view, filters } = useStore(useCoterie().place);
  const isOffered = !isEmpty || chipsOf(filters).length > 0;
  if (!isOffered && !isCollaboration(view)) return null;
  return (
    <div className="filters">
      {!isEmbedded && <CollaborationChoice />}
      {isOffered && !isEmbedded && (
        <Button
          className="button filter-button"
          aria-expanded={open}
          aria-controls="filter-sheet"
          onPress={() => setOpen(!open)}
        >
          Filter
        </Button>
      )}
      {!isEmbedded && <Forms />}
      <FilterChips />
      <LeftOut />
      {/* Not modal: the network can be explored while this is open. */}
      {open && <FilterSheet onClose={() => setOpen(false)} />}
    </div>
  );
};
