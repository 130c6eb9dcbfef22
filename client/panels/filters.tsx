/** Over the picture: what it is kept to, as chips that come off, and the sheet on which that is chosen. */
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { ask } from '../api.ts';
import { useAnswer, useCoterie, useStore } from '../context.ts';
import {
  changeFilters,
  chipsOf,
  countingNames,
  type FilterName,
  type Filters as FiltersValue,
  filterInWords,
  normalizationNames,
} from '../state/filters.ts';
import { filterBy } from '../state/place.ts';
import { answerOf } from '../state/remote.ts';
import { views } from '../views/index.ts';
import { Choice } from './parts/choice.tsx';
import { LeastField } from './parts/least-field.tsx';
import { YearBrush } from './parts/year-brush.tsx';

/** The name of the thing that a filter names. */
const useLabel = (name: FilterName, filters: FiltersValue): string | undefined => {
  const page = (kind: 'author' | 'venue' | 'technique') =>
    name === kind && filters[kind] !== undefined ? ask.page(kind, filters[kind]) : undefined;
  const author = answerOf(useAnswer(page('author')));
  const venue = answerOf(useAnswer(page('venue')));
  const technique = answerOf(useAnswer(page('technique')));
  const imports = answerOf(useAnswer(name === 'source' ? ask.imports : undefined));
  const source = imports?.items.find(({ id }) => id === filters.source)?.name;
  if (author && 'author' in author) return author.author.name;
  if (venue && 'venue' in venue) return venue.venue.name;
  if (technique && 'technique' in technique) return technique.technique.name;
  return source;
};

const Chip = ({ name, takesOff }: { name: FilterName; takesOff: readonly FilterName[] }) => {
  const { place } = useCoterie();
  const { filters } = useStore(place);
  const words = filterInWords(name, filters, useLabel(name, filters));
  const without = Object.fromEntries(takesOff.map((off) => [off, undefined]));
  return (
    <li>
      <Button
        className="chip"
        aria-label={`Take off: ${words}`}
        onPress={() => place.set((now) => filterBy(now, changeFilters(now.filters, without)))}
      >
        {words} <span aria-hidden="true">×</span>
      </Button>
    </li>
  );
};

const Sheet = () => {
  const { place } = useCoterie();
  const now = useStore(place);
  const network = answerOf(useAnswer(ask.network(now)));
  const change = (by: Parameters<typeof changeFilters>[1]): void =>
    place.set((before) => filterBy(before, changeFilters(before.filters, by)));
  const { filters } = now;
  const { width } = views[now.view];
  return (
    <Dialog className="filter-sheet" aria-label="Filters">
      <p className="filter-counts" role="status">
        {network
          ? `${network.total.nodes.toLocaleString('en')} left, with ${network.total.links.toLocaleString('en')} links`
          : 'Counting…'}
      </p>
      <YearBrush
        years={network?.years ?? []}
        from={filters.from}
        to={filters.to}
        onChange={(from, to) => change({ from, to })}
      />
      <LeastField
        label={now.view === 'papers' ? 'Least ties' : 'Least papers'}
        value={filters.minPapers ?? 1}
        onChange={(least) => change({ minPapers: least > 1 ? least : undefined })}
      />
      <LeastField
        label={`Least ${width}`}
        value={filters.minWeight ?? 0}
        onChange={(least) => change({ minWeight: least > 0 ? least : undefined })}
      />
      <fieldset className="filter-field">
        <legend>Count</legend>
        <Choice
          label="Count"
          className="choice-small"
          options={countingNames}
          value={filters.counting ?? 'full'}
          onChange={(counting) => change({ counting: counting === 'full' ? undefined : counting })}
        />
      </fieldset>
      <fieldset className="filter-field">
        <legend>Weigh links by</legend>
        <Choice
          label="Weigh links by"
          className="choice-small choice-wrapped"
          options={normalizationNames}
          value={filters.normalization ?? 'none'}
          onChange={(by) => change({ normalization: by === 'none' ? undefined : by })}
        />
      </fieldset>
    </Dialog>
  );
};

export const Filters = () => {
  const { place } = useCoterie();
  const { filters } = useStore(place);
  const chips = chipsOf(filters);
  return (
    <div className="filters">
      <DialogTrigger>
        <Button className="button filter-button">Filter</Button>
        <Popover className="filter-popover" placement="bottom start">
          <Sheet />
        </Popover>
      </DialogTrigger>
      {chips.length > 0 && (
        <ul className="chips" aria-label="What the picture is kept to">
          {chips.map(({ name, takesOff }) => (
            <Chip key={name} name={name} takesOff={takesOff} />
          ))}
        </ul>
      )}
      {chips.length > 1 && (
        <Button
          className="more"
          onPress={() => place.set((now) => filterBy(now, now.filters.tie ? { tie: now.filters.tie } : {}))}
        >
          Clear all
        </Button>
      )}
    </div>
  );
};
