/** Filters for entries with missing fields. */
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { ReviewItem } from '../../state/base/wire.ts';
import { type MissingField, missing, missingKeys } from '../../state/import/review.ts';

/** Counts of entries with missing fields; each filters the list. */
export const MissingFields = (props: {
  entries: readonly ReviewItem[];
  chosen: MissingField | undefined;
  onChoose: (chosen: MissingField | undefined) => void;
}) => {
  const counts = missingKeys
    .map((key) => ({ key, n: props.entries.filter(missing[key].of).length }))
    .filter(({ key, n }) => n > 0 || key === props.chosen);
  if (counts.length === 0)
    return <p className="quiet">Every entry has authors, a year, a venue and a DOI.</p>;
  return (
    <fieldset className="lacks">
      <legend className="visually-hidden">Show only entries without</legend>
      {counts.map(({ key, n }) => (
        <ToggleButton
          key={key}
          className="chip"
          isSelected={props.chosen === key}
          onChange={(on) => props.onChoose(on ? key : undefined)}
        >
          {`${n.toLocaleString('en')} without ${missing[key].label}`}
        </ToggleButton>
      ))}
    </fieldset>
  );
};
