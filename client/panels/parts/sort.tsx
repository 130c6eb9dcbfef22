/** A small control for the order of a list of papers. */
import type { PaperSort } from '../../state/base/wire.ts';
import { paperSorts } from '../../state/place/lists.ts';

const names: Readonly<Record<PaperSort, string>> = {
  citations: 'Most cited',
  year: 'Newest',
  title: 'Title',
};

export const SortBy = (props: { sort: PaperSort; onChange: (sort: PaperSort) => void }) => (
  <label className="sort">
    Sort by{' '}
    <select
      value={props.sort}
      onChange={(event) => {
        const chosen = paperSorts.find((sort) => sort === event.target.value);
        if (chosen !== undefined) props.onChange(chosen);
      }}
    >
      {paperSorts.map((sort) => (
        <option key={sort} value={sort}>
          {names[sort]}
        </option>
      ))}
    </select>
  </label>
);
