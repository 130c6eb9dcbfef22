/** Over the picture: what it is kept to, as chips that come off, and the sheet on which that is chosen. */
import { useContext, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { EmbeddedContext } from '../../context/embedded.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { Network } from '../../state/base/wire.ts';
import {
  changeFilters,
  chipsOf,
  countingNames,
  detailNames,
  type FilterName,
  type Filters as FiltersValue,
  filterInWords,
  limits,
  normalizationNames,
  standardLimit,
} from '../../state/place/filters.ts';
import { lensChips, withLargest } from '../../state/place/lens.ts';
import { networkOf, setFilters, setLens } from '../../state/place/place.ts';
import { drawAs } from '../../state/scene/groups.ts';
import { views } from '../../views/index.ts';
import { Choice } from '../parts/fields/choice.tsx';
import { MinimumField } from '../parts/fields/minimum-field.tsx';
import { ScopeField } from '../parts/fields/scope-field.tsx';
import { YearBrush } from '../parts/fields/year-brush.tsx';
import { LeftOut } from './left-out.tsx';

/** The name of the thing that a filter names. */
const useLabel = (name: FilterName, filters: FiltersValue): string | undefined => {
  const page = (kind: 'author' | 'venue' | 'technique') =>
    name === kind && filters[kind] !== undefined ? endpoints.page(kind, filters[kind]) : undefined;
  const author = answerOf(useAnswer(page('author')));
  const venue = answerOf(useAnswer(page('venue')));
  const technique = answerOf(useAnswer(page('technique')));
  const imports = answerOf(useAnswer(name === 'source' ? endpoints.imports : undefined));
  const source = imports?.items.find(({ id }) => id === filters.source)?.name;
  if (author && 'author' in author) return author.author.name;
  if (venue && 'venue' in venue) return venue.venue.name;
  if (technique && 'technique' in technique) return technique.technique.name;
  return source;
};

const ChipLine = ({ words, onTakeOff }: { words: string; onTakeOff: () => void }) =>
  useContext(EmbeddedContext) ? (
    <li className="chip">{words}</li>
  ) : (
    <li>
      <Button className="chip" aria-label={`Remove filter: ${words}`} onPress={onTakeOff}>
        {words} <span aria-hidden="true">×</span>
      </Button>
    </li>
  );

const Chip = ({ name, takesOff }: { name: FilterName; takesOff: readonly FilterName[] }) => {
  const { place } = useCoterie();
  const { filters } = useStore(place);
  const words = filterInWords(name, filters, useLabel(name, filters));
  const without = Object.fromEntries(takesOff.map((off) => [off, undefined]));
  return (
    <ChipLine
      words={words}
      onTakeOff={() => place.set((now) => setFilters(now, changeFilters(now.filters, without)))}
    />
  );
};

const Sheet = ({ onClose }: { onClose: () => void }) => {
  const { place } = useCoterie();
  const now = useStore(place);
  const network = answerOf(useAnswer(endpoints.network(now)));
  /** The years last known stand while others are on their way. */
  const years = useRef<Network['years']>([]);
  if (network) years.current = network.years;
  const change = (by: Parameters<typeof changeFilters>[1]): void =>
    place.set((before) => setFilters(before, changeFilters(before.filters, by)));
  const { filters } = now;
  return (
    <section className="filter-sheet" aria-label="Filters" id="filter-sheet">
      <p className="filter-head">
        <span role="status">
          {network
            ? `${network.total.nodes.toLocaleString('en')} nodes and ${network.total.links.toLocaleString('en')} links match`
            : 'Counting…'}
        </span>
        <Button className="more" onPress={onClose}>
          Done
        </Button>
      </p>
      <YearBrush
        years={years.current}
        from={filters.from}
        to={filters.to}
        onChange={(from, to) => change({ from, to })}
      />
      <ScopeField onChoose={(scope, id) => change({ [scope]: id })} />
      <MinimumField
        label={networkOf(now.view) === 'papers' ? 'Minimum linked papers' : 'Minimum papers'}
        value={filters.minPapers ?? 1}
        onChange={(least) => change({ minPapers: least > 1 ? least : undefined })}
      />
      <MinimumField
        label="Minimum link weight"
        value={filters.minWeight ?? 0}
        onChange={(least) => change({ minWeight: least > 0 ? least : undefined })}
      />
      <Slider
        className="filter-field groups"
        minValue={-2}
        maxValue={2}
        step={0.5}
        value={Math.log2(filters.resolution ?? 1)}
        onChange={(power) =>
          change({ resolution: power === 0 ? undefined : Number((2 ** Number(power)).toFixed(3)) })
        }
        formatOptions={{ signDisplay: 'exceptZero' }}
      >
        <Label>Number of groups</Label>
        <span className="groups-ends" aria-hidden="true">
          <span>fewer</span>
          <span>more</span>
        </span>
        <SliderTrack className="years-track">
          <SliderThumb className="years-end" aria-label="Number of groups: fewer or more" />
        </SliderTrack>
      </Slider>
      <fieldset className="filter-field">
        <legend>Components</legend>
        <Choice
          label="Components"
          className="choice-small"
          options={{ all: 'All', largest: 'Largest only' }}
          value={now.lens.largest ? 'largest' : 'all'}
          onChange={(chosen) =>
            place.set((before) => setLens(before, withLargest(before.lens, chosen === 'largest')))
          }
        />
      </fieldset>
      {now.view !== 'timeline' && (
        <fieldset className="filter-field">
          <legend>Show</legend>
          <Choice
            label="Show"
            className="choice-small"
            options={detailNames}
            value={filters.detail ?? 'auto'}
            onChange={(detail) => place.set((before) => drawAs(before, detail))}
          />
        </fieldset>
      )}
      <fieldset className="filter-field">
        <legend>Maximum nodes</legend>
        <Choice
          label="Maximum nodes"
          className="choice-small"
          options={Object.fromEntries(limits.map((each) => [String(each), each.toLocaleString('en')]))}
          value={String(filters.limit ?? standardLimit)}
          onChange={(chosen) =>
            change({ limit: Number(chosen) === standardLimit ? undefined : Number(chosen) })
          }
        />
      </fieldset>
      <fieldset className="filter-field">
        <legend>Counting</legend>
        <Choice
          label="Counting"
          className="choice-small"
          options={countingNames}
          value={filters.counting ?? 'full'}
          onChange={(counting) => change({ counting: counting === 'full' ? undefined : counting })}
        />
      </fieldset>
      <fieldset className="filter-field">
        <legend>Normalize link weights</legend>
        <Choice
          label="Normalize link weights"
          className="choice-small choice-wrapped"
          options={normalizationNames}
          value={filters.normalization ?? 'none'}
          onChange={(by) => change({ normalization: by === 'none' ? undefined : by })}
        />
      </fieldset>
    </section>
  );
};

/** The parts of the network that the picture is kept to, each as a chip. */
const useLensChips = () => {
  const { place } = useCoterie();
  const now = useStore(place);
  const network = answerOf(useAnswer(endpoints.network(now)));
  const nameOf = (id: string): string => network?.nodes.find((node) => node.id === id)?.label ?? 'one node';
  const group =
    network?.clusters[now.lens.group ?? -1]?.label ?? `${views[now.view].group} ${(now.lens.group ?? 0) + 1}`;
  return lensChips(now.lens, nameOf, group);
};

export const Filters = () => {
  const { place } = useCoterie();
  const { filters } = useStore(place);
  const chips = chipsOf(filters);
  const seen = useLensChips();
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
      {chips.length + seen.length > 0 && (
        <ul className="chips" aria-label="Active filters">
          {chips.map(({ name, takesOff }) => (
            <Chip key={name} name={name} takesOff={takesOff} />
          ))}
          {seen.map(({ words, without }) => (
            <ChipLine key={words} words={words} onTakeOff={() => place.set((now) => setLens(now, without))} />
          ))}
        </ul>
      )}
      {!isEmbedded && chips.length + seen.length > 1 && (
        <Button
          className="more"
          onPress={() =>
            place.set((now) => setLens(setFilters(now, now.filters.tie ? { tie: now.filters.tie } : {}), {}))
          }
        >
          Clear all
        </Button>
      )}
      <LeftOut />
      {/* Not modal: the picture can be walked while this is open. */}
      {open && <Sheet onClose={() => setOpen(false)} />}
    </div>
  );
};
