/** The legend: what colour, size, width and shape mean. */
import { useCoterie, useStore } from '../../context/context.ts';
import type { Network, NodeKind, PaperTie } from '../../state/base/wire.ts';
import { changeFilters, metricNames, tieNames } from '../../state/place/filters.ts';
import { type ColourMode, colourOf, coloursOf } from '../../state/place/place.ts';
import { setColour, setFilters } from '../../state/place/transitions.ts';
import { type Legend as LegendValue, legendOf } from '../../state/scene/legend.ts';
import { diameter, greatest, widths } from '../../state/scene/scales.ts';
import { figure, kindNames } from '../../state/words/words.ts';
import { views } from '../../views/index.ts';
import type { NetworkView } from '../../views/view.ts';
import { Choice } from '../parts/fields/choice.tsx';
import { Select } from '../parts/fields/select.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { Clusters, Ramp, Venues, Years } from './legend-colours.tsx';

/** The measure shown by size, and by colour on request: papers, or a metric. */
const MeasureBy = ({ label, papers }: { label: string; papers: string }) => {
  const { place } = useCoterie();
  const { filters } = useStore(place);
  return (
    <Select
      label={label}
      value={filters.metric ?? 'papers'}
      options={{ papers: `${papers.charAt(0).toUpperCase()}${papers.slice(1)}`, ...metricNames }}
      onChange={(chosen) =>
        place.set((now) =>
          setFilters(now, changeFilters(now.filters, { metric: chosen === 'papers' ? undefined : chosen })),
        )
      }
    />
  );
};

/** The middle of the scale is a quarter of the greatest value: steps follow the square root. */
const Measure = ({ most, papers }: { most: number; papers: string }) => (
  <div className="legend-measure">
    <MeasureBy label="Measure" papers={papers} />
    <Ramp ends={[0, figure(most / 4), figure(most)]} />
  </div>
);

/** The greatest sample, in pixels; larger ones are all scaled down. */
const largest = 44;

const Sizes = ({ sizes, kind }: { sizes: LegendValue['sizes']; kind: NodeKind }) => {
  const scale = Math.min(1, largest / diameter(sizes.at(-1)?.papers ?? 1));
  return (
    <div className="legend-row">
      {sizes.map(({ says, papers }) => (
        <span key={papers} className="legend-sample">
          <Glyph kind={kind} size={diameter(papers) * scale} />
          {figure(says)}
        </span>
      ))}
    </div>
  );
};

const Widths = ({ legend, says }: { legend: LegendValue; says: string }) => (
  <div className="legend-row">
    {legend.widths.map(({ step, weight }) => (
      <span key={step} className="legend-sample">
        <svg width="26" height="10" aria-hidden="true">
          <line x1="1" x2="25" y1="5" y2="5" strokeWidth={widths[step]} className="legend-line" />
        </svg>
        {weight}
      </span>
    ))}
    <span className="legend-says">{says}</span>
  </div>
);

/** The relation that links papers. */
const Ties = ({ tie }: { tie: PaperTie }) => {
  const { place } = useCoterie();
  return (
    <div className="legend-part">
      <Select
        label="Links"
        value={tie}
        options={tieNames}
        onChange={(chosen) =>
          place.set((now) => setFilters(now, changeFilters(now.filters, { tie: chosen })))
        }
      />
    </div>
  );
};

const colourWords = ({ group }: NetworkView): Record<ColourMode, string> => ({
  cluster: `${group.charAt(0).toUpperCase()}${group.slice(1)}`,
  year: 'Year',
  venue: 'Venue',
  measure: 'Measure',
});

export const Legend = ({ network }: { network: Network }) => {
  const { place, scene } = useCoterie();
  const now = useStore(place);
  const drawn = useStore(scene);
  const view = views[now.view];
  const colour = colourOf(now);
  const legend = legendOf(network, drawn ?? { nodes: [], links: [], cut: [] });
  return (
    <section className="legend" aria-label="Legend">
      {network.tie && <Ties tie={network.tie} />}
      <div className="legend-part">
        <h3>Colour</h3>
        <Choice
          label="Colour by"
          className="choice-small choice-row"
          options={Object.fromEntries(coloursOf(now.view).map((mode) => [mode, colourWords(view)[mode]]))}
          value={colour}
          onChange={(colour) => place.set((before) => setColour(before, colour))}
        />
        {colour === 'cluster' && <Clusters legend={legend} view={view} />}
        {colour === 'year' && <Years legend={legend} />}
        {colour === 'venue' && <Venues legend={legend} />}
        {colour === 'measure' && <Measure most={greatest(network.nodes)} papers={view.size} />}
      </div>
      <div className="legend-part">
        <MeasureBy label="Size" papers={view.size} />
        <Sizes sizes={legend.sizes} kind={view.nodeKind} />
      </div>
      {legend.widths.length > 0 && (
        <div className="legend-part">
          <h3>Width</h3>
          <Widths legend={legend} says={view.width} />
        </div>
      )}
      {legend.brought.length > 0 && (
        <div className="legend-part">
          <h3>Shape</h3>
          <ul className="legend-shapes">
            {[view.nodeKind, ...legend.brought.filter((kind) => kind !== view.nodeKind)].map((kind) => (
              <li key={kind}>
                <Glyph kind={kind} /> {kindNames[kind].toLowerCase()}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
};
