/** The legend: what colour, size, width and shape say. */
import { useCoterie, useStore } from '../../context/context.ts';
import { yearColours } from '../../graph/palette.ts';
import type { Network, NodeKind, PaperTie } from '../../state/base/wire.ts';
import { changeFilters, metricNames, tieNames } from '../../state/place/filters.ts';
import {
  type ColourMode,
  clearFocus,
  colourOf,
  coloursOf,
  focusOn,
  setColour,
  setFilters,
} from '../../state/place/place.ts';
import { type Legend as LegendValue, legendOf } from '../../state/scene/legend.ts';
import { diameter, greatest, widths } from '../../state/scene/scales.ts';
import { count, figure, kindNames } from '../../state/words/words.ts';
import { views } from '../../views/index.ts';
import type { NetworkView } from '../../views/view.ts';
import { Choice } from '../parts/fields/choice.tsx';
import { Select } from '../parts/fields/select.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { Go } from '../parts/go.tsx';

const Clusters = ({ legend, view }: { legend: LegendValue; view: NetworkView }) => {
  const { place } = useCoterie();
  const now = useStore(place);
  const isChosen = (id: number): boolean => now.focus.type === 'cluster' && now.focus.cluster === id;
  return (
    <ul className="legend-clusters">
      {legend.clusters.map(({ id, label, nodes, themes }) => (
        <li key={id}>
          <Go
            className={`legend-cluster ${isChosen(id) ? 'is-chosen' : ''}`}
            to={isChosen(id) ? clearFocus(now) : focusOn(now, { type: 'cluster', cluster: id })}
          >
            <span className={`swatch swatch-${id + 1}`} aria-hidden="true" />
            <span className="legend-label">
              {label}
              {themes.length > 0 && view.nodeKind === 'author' && (
                <span className="legend-themes">{themes.slice(0, 2).join(', ')}</span>
              )}
            </span>
            <span className="number">{nodes}</span>
          </Go>
        </li>
      ))}
      {legend.rest.clusters > 0 && (
        <li className="legend-cluster">
          <span className="swatch swatch-rest" aria-hidden="true" />
          <span className="legend-label">{count(legend.rest.clusters, `smaller ${view.group}`)}</span>
          <span className="number">{legend.rest.nodes}</span>
        </li>
      )}
    </ul>
  );
};

/** Each venue leads to its page, and the picture brings out its papers. */
const Venues = ({ legend }: { legend: LegendValue }) => {
  const { place } = useCoterie();
  const now = useStore(place);
  const { otherVenues, withoutVenue } = legend;
  if (legend.venues.length === 0) return <p className="quiet">No paper here has a venue.</p>;
  return (
    <ul className="legend-clusters">
      {legend.venues.map(({ id, label, papers }, i) => {
        const isChosen = now.focus.type === 'page' && now.focus.id === id;
        return (
          <li key={id}>
            <Go
              className={`legend-cluster ${isChosen ? 'is-chosen' : ''}`}
              to={isChosen ? clearFocus(now) : focusOn(now, { type: 'page', kind: 'venue', id })}
            >
              <span className={`swatch swatch-${i + 1}`} aria-hidden="true" />
              <span className="legend-label legend-venue" title={label}>
                {label}
              </span>
              <span className="number">{papers}</span>
            </Go>
          </li>
        );
      })}
      {otherVenues.venues > 0 && (
        <li className="legend-cluster">
          <span className="swatch swatch-rest" aria-hidden="true" />
          <span className="legend-label">{count(otherVenues.venues, 'other venue')}</span>
          <span className="number">{otherVenues.papers}</span>
        </li>
      )}
      {withoutVenue > 0 && (
        <li className="legend-cluster">
          <span className="swatch swatch-rest" aria-hidden="true" />
          <span className="legend-label">no venue</span>
          <span className="number">{withoutVenue}</span>
        </li>
      )}
    </ul>
  );
};

const Ramp = ({ ends: [from, says, to] }: { ends: readonly [string | number, string, string | number] }) => (
  <div className="legend-years">
    <div className="legend-ramp" aria-hidden="true">
      {yearColours.map((colour) => (
        <span key={colour} style={{ background: colour }} />
      ))}
    </div>
    <p className="legend-ends">
      <span>{from}</span>
      <span>{says}</span>
      <span>{to}</span>
    </p>
  </div>
);

const Years = ({ legend: { years } }: { legend: LegendValue }) =>
  years ? (
    <Ramp ends={[years.from, 'mean year of papers', years.to]} />
  ) : (
    <p className="quiet">No paper here has a year.</p>
  );

/** The measure that size says, and colour by measure: papers, or a metric. */
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

/** The middle of the ramp stands for a quarter of the greatest value: steps go by the square root. */
const Measure = ({ most, papers }: { most: number; papers: string }) => (
  <div className="legend-measure">
    <MeasureBy label="Measure" papers={papers} />
    <Ramp ends={[0, figure(most / 4), figure(most)]} />
  </div>
);

/** The greatest sample, in pixels; larger ones are drawn to a smaller scale, all alike. */
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

/** By what papers are tied. */
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
