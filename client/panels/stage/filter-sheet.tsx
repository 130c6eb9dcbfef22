/** The sheet on which filters are set. */
import { useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { Network } from '../../state/base/wire.ts';
import {
  changeFilters,
  countingNames,
  detailNames,
  type Filters,
  heldNames,
  limits,
  linkNames,
  normalizationNames,
  standardLimit,
} from '../../state/place/filters.ts';
import { withLargest } from '../../state/place/lens.ts';
import { networkOf } from '../../state/place/place.ts';
import { setFilters, setLens } from '../../state/place/transitions.ts';
import { drawAs } from '../../state/scene/groups.ts';
import { linksShown } from '../../state/scene/strongest-links.ts';
import { ChoiceField } from '../parts/fields/choice-field.tsx';
import { MinimumField } from '../parts/fields/minimum-field.tsx';
import { ScopeField } from '../parts/fields/scope-field.tsx';
import { YearBrush } from '../parts/fields/year-brush.tsx';

/** Sets the resolution of the clustering, in powers of 2 from a quarter to four. */
const ResolutionSlider = (props: { value: number; onChange: (resolution: number) => void }) => (
  <Slider
    className="filter-field groups"
    minValue={-2}
    maxValue={2}
    step={0.5}
    value={Math.log2(props.value)}
    onChange={(power) => props.onChange(Number((2 ** Number(power)).toFixed(3)))}
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
);

/** A choice with the number of papers that it means in the library. */
const counted = (words: string, papers: number | undefined): string =>
  papers === undefined ? words : `${words} (${papers.toLocaleString('en')})`;

type Change = Parameters<typeof changeFilters>[1];

export const FilterSheet = ({ onClose }: { onClose: () => void }) => {
  const { place } = useCoterie();
  const now = useStore(place);
  const network = answerOf(useAnswer(endpoints.network(now)));
  /** The last known years, while others load. */
  const years = useRef<Network['years']>([]);
  if (network) years.current = network.years;
  const isAround = now.filters.around !== undefined;
  const stats = answerOf(useAnswer(endpoints.stats));
  const hasCitedOnly = (stats?.citedOnly ?? 0) > 0;
  const change = (by: Change): void =>
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
      {!isAround && (
        <>
          <YearBrush
            years={years.current}
            from={filters.from}
            to={filters.to}
            onChange={(from, to) => change({ from, to })}
          />
          <ScopeField onChoose={(scope, id) => change({ [scope]: id })} />
          {(hasCitedOnly || filters.held) && (
            <ChoiceField
              label="Papers"
              options={{
                all: counted('All', stats?.nodes.Paper),
                yes: counted(heldNames.yes, stats && (stats.nodes.Paper ?? 0) - stats.citedOnly),
                no: counted(heldNames.no, stats?.citedOnly),
              }}
              value={filters.held ?? 'all'}
              onChange={(held) => change({ held: held === 'all' ? undefined : held })}
            />
          )}
          <MinimumField
            label={networkOf(now.view) === 'papers' ? 'Minimum items in common' : 'Minimum papers'}
            value={filters.minPapers ?? 1}
            onChange={(least) => change({ minPapers: least > 1 ? least : undefined })}
          />
        </>
      )}
      <MinimumField
        label="Minimum link weight"
        value={filters.minWeight ?? 0}
        onChange={(least) => change({ minWeight: least > 0 ? least : undefined })}
      />
      <ResolutionSlider
        value={filters.resolution ?? 1}
        onChange={(resolution) => change({ resolution: resolution === 1 ? undefined : resolution })}
      />
      <ChoiceField
        label="Components"
        options={{ all: 'All', largest: 'Largest only' }}
        value={now.lens.largest ? 'largest' : 'all'}
        onChange={(chosen) =>
          place.set((before) => setLens(before, withLargest(before.lens, chosen === 'largest')))
        }
      />
      {now.view !== 'timeline' && !isAround && (
        <ChoiceField
          label="Show"
          options={detailNames}
          value={filters.detail ?? 'auto'}
          onChange={(detail) => place.set((before) => drawAs(before, detail))}
        />
      )}
      <ChoiceField
        label="Strongest links of each node"
        wrapped
        options={linkNames}
        value={linksShown(filters, network)}
        onChange={(links) => change({ links })}
      />
      {!isAround && <Counting filters={filters} change={change} />}
    </section>
  );
};

/** How much is drawn, and how it is counted. */
const Counting = ({ filters, change }: { filters: Filters; change: (by: Change) => void }) => (
  <>
    <ChoiceField
      label="Maximum nodes"
      options={Object.fromEntries(limits.map((each) => [String(each), each.toLocaleString('en')]))}
      value={String(filters.limit ?? standardLimit)}
      onChange={(chosen) => change({ limit: Number(chosen) === standardLimit ? undefined : Number(chosen) })}
    />
    <ChoiceField
      label="Counting"
      options={countingNames}
      value={filters.counting ?? 'full'}
      onChange={(counting) => change({ counting: counting === 'full' ? undefined : counting })}
    />
    <ChoiceField
      label="Normalize link weights"
      wrapped
      options={normalizationNames}
      value={filters.normalization ?? 'none'}
      onChange={(by) => change({ normalization: by === 'none' ? undefined : by })}
    />
  </>
);
