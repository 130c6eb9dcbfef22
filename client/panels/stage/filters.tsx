/** Above the network: the filter button, the active filters, and how much is not shown. */
import { useContext, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { EmbeddedContext } from '../../context/embedded.ts';
import { FilterChips } from './filter-chips.tsx';
import { FilterSheet } from './filter-sheet.tsx';
import { LeftOut } from './left-out.tsx';

export const Filters = () => {
  const [open, setOpen] = useState(false);
  const isEmbedded = useContext(EmbeddedContext);
  return (
    <div className="filters">
      {!isEmbedded && (
        <Button
          className="button filter-button"
          aria-expanded={open}
          aria-controls="filter-sheet"
          onPress={() => setOpen(!open)}
        >
          Filter
        </Button>
      )}
      <FilterChips />
      <LeftOut />
      {/* Not modal: the network can be explored while this is open. */}
      {open && <FilterSheet onClose={() => setOpen(false)} />}
    </div>
  );
};
