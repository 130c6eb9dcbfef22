/** The legend: what colour, size, width and shape mean. */
import { useCoterie, useStore } from '../../context/context.ts';
import { useTimesCitedName } from '../../context/use-times-cited.ts';
import type { Network, NodeKind, PaperTie } from '../../state/base/wire.ts';
import { changeFilters, type Measure, metricNames, tieNames } from '../../state/place/filters.ts';
import { type ColourMode, colourOf, coloursOf, formOf } from '../../state/place/place.ts';
import { setColour, setFilters } from '../../state/place/transitions.ts';
import { type Legend as LegendValue, legendOf } from '../../state/scene/legend.ts';
import { diameter, greatest, widths } from '../../state/scene/scales.ts';
import { measureOf, sized } from '../../state/scene/sizing.ts';
import { figure, kindNames } from '../../state/words/words.ts';
import { views } from '../../views/index.ts';
import type { NetworkView } from '../../views/view.ts';
import { Choice } from '../parts/fields/choice.tsx';
import { Select } from '../parts/fields/select.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { GroupGlyph } from './group-glyph.tsx';
import { Clusters, Density, Ramp, Venues, Years } from './legend-colours.tsx';

interface MeasureShown {
  measure: Measure;
  view: NetworkView;
  /** Whether groups are drawn, which have no citations. */
  areGroups: boolean;
  /** What citations by an export are called, if there are any. */
  timesCited: string | undefined;
}

/** The measure shown by size, and by colour on request: papers, citations or a metric. */
const MeasureBy = (props: MeasureShown & { label: string }) => {
  const { place } = useCoterie();
  const { label, measure } = props;
  return (
    <Select
      label={label}
      value={measure}
      options={measuresOf(props)}
      onChange={(chosen) =>
        place.set((now) => setFilters(now, changeFilters(now.filters, { metric: chosen })))
      }
    />
  );
};

/** What a view can be sized by, in the order offered. Papers come first where nodes are not papers. */
const measuresOf = ({
  view: { nodeKind, size },
  areGroups,
  timesCited,
}: MeasureShown): Partial<Record<Measure, string>> => {
  const { papers: _, citations, 'times-cited': __, ...metrics } = metricNames;
  if (areGroups) return { papers: 'Papers', ...metrics };
  const papers = `${size.charAt(0).toUpperCase()}${size.slice(1)}`;
  const exported = timesCited === undefined ? {} : { 'times-cited': timesCited };
  return nodeKind === 'paper' ? { citations, ...exported, papers, ...metrics } : { papers, ...metrics };
};

/** The middle of the scale is a quarter of the greatest value: steps follow the square root. */
const MeasureColours = ({ most, ...shown }: MeasureShown & { most: number }) => (
  <div className="legend-measure">
    <MeasureBy label="Measure" {...shown} />
    <Ramp ends={[0, figure(most / 4), figure(most)]} />
  </div>
);

/** The greatest sample, in pixels; larger ones are all scaled down. */
const largest = 44;

const Sizes = (props: { sizes: LegendValue['sizes']; kind: NodeKind; areGroups: boolean }) => {
  const { sizes, kind, areGroups } = props;
  const scale = Math.min(1, largest / diameter(sizes.at(-1)?.papers ?? 1));
  return (
    <div className="legend-row">
      {sizes.map(({ says, papers }) => (
        <span key={papers} className="legend-sample">
          {areGroups ? (
            <GroupGlyph size={diameter(papers) * scale} />
          ) : (
            <Glyph kind={kind} size={diameter(papers) * scale} />
          )}
          {Number.isInteger(says) ? says.toLocaleString('en') : figure(says)}
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

export const Legend = ({ network: answer }: { network: Network }) => {
  const { place, scene } = useCoterie();
  const now = useStore(place);
  const drawn = useStore(scene);
  const view = views[now.view];
  const colour = colourOf(now);
  const measure = measureOf(now.filters, answer);
  const network = sized(answer, now.filters);
  const areGroups = network.folded !== undefined;
  const isDensity = formOf(now) === 'density';
  const shown = { measure, view, areGroups, timesCited: useTimesCitedName(answer) };
  const legend = legendOf(network, drawn ?? { nodes: [], links: [], cut: [] });
  return (
    <section className="legend" aria-label="Legend">
      {network.tie && <Ties tie={network.tie} />}
      {isDensity ? (
        <div className="legend-part">
          {areGroups ? <h3>Density</h3> : <MeasureBy label="Density by" {...shown} />}
          <Density />
        </div>
      ) : (
        <>
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
            {colour === 'year' && <Years legend={legend} view={view} />}
            {colour === 'venue' && <Venues legend={legend} />}
            {colour === 'measure' && <MeasureColours most={greatest(network.nodes)} {...shown} />}
          </div>
          <div className="legend-part">
            {areGroups ? <h3>{`Size: ${view.plural}`}</h3> : <MeasureBy label="Size" {...shown} />}
            <Sizes sizes={legend.sizes} kind={view.nodeKind} areGroups={areGroups} />
          </div>
          {legend.widths.length > 0 && (
            <div className="legend-part">
              <h3>Width</h3>
              <Widths legend={legend} says={view.width} />
            </div>
          )}
        </>
      )}
      {legend.retracted > 0 && (
        <p className="legend-retracted">
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <path d="M2 2l10 10M2 12L12 2" />
          </svg>
          {`retracted (${legend.retracted.toLocaleString('en')})`}
        </p>
      )}
      {legend.outlined && (
        <div className="legend-part">
          <h3>Outline</h3>
          <ul className="legend-shapes">
            <li>
              <Glyph kind="paper" isOwn /> in your library
            </li>
            <li>
              <Glyph kind="paper" /> cited only
            </li>
          </ul>
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
