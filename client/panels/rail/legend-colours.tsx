/** What the colours of nodes mean. */
import type { CSSProperties, ReactNode } from 'react';
import { useCoterie, useStore } from '../../context/context.ts';
import { densityColours, yearColours } from '../../graph/palette.ts';
import type { Focus } from '../../state/place/place.ts';
import { clearFocus, focusOn } from '../../state/place/transitions.ts';
import { cssOf, type Hue } from '../../state/scene/hues.ts';
import type { Legend } from '../../state/scene/legend.ts';
import { count } from '../../state/words/words.ts';
import type { NetworkView } from '../../views/view.ts';
import { Go } from '../parts/go.tsx';
import { useFirst } from '../parts/use-first.tsx';

const Swatch = ({ hue }: { hue: Hue | undefined }) => (
  <span className="swatch" style={{ '--swatch': cssOf(hue) } as CSSProperties} aria-hidden="true" />
);

/** A row that opens something, or closes it again. */
const Row = (props: { hue: Hue; to: Focus; number: number; children: ReactNode }) => {
  const now = useStore(useCoterie().place);
  const isChosen = JSON.stringify(now.focus) === JSON.stringify(props.to);
  return (
    <li>
      <Go
        className={`legend-cluster ${isChosen ? 'is-chosen' : ''}`}
        to={isChosen ? clearFocus(now) : focusOn(now, props.to)}
      >
        <Swatch hue={props.hue} />
        {props.children}
        <span className="number">{props.number}</span>
      </Go>
    </li>
  );
};

/** The row for everything without a colour of its own. */
const RestRow = ({ label, number }: { label: string; number: number }) => (
  <li className="legend-cluster">
    <Swatch hue={undefined} />
    <span className="legend-label">{label}</span>
    <span className="number">{number}</span>
  </li>
);

/** Clusters listed at first. */
const firstClusters = 9;

export const Clusters = ({ legend, view }: { legend: Legend; view: NetworkView }) => {
  const { shown, isAll, more } = useFirst(legend.clusters, firstClusters);
  return (
    <>
      <ul className="legend-clusters">
        {shown.map(({ id, hue, label, nodes, leaders = [] }) => (
          <Row key={id} hue={hue} to={{ type: 'cluster', cluster: id }} number={nodes}>
            <span className="legend-label">
              {label}
              {leaders.length > 0 && <span className="legend-themes">{leaders.join(', ')}</span>}
            </span>
          </Row>
        ))}
        {isAll && legend.alone > 0 && <RestRow label={`in no ${view.group}`} number={legend.alone} />}
      </ul>
      {more}
    </>
  );
};

/** Each venue leads to its page. */
export const Venues = ({ legend: { venues, otherVenues, withoutVenue } }: { legend: Legend }) =>
  venues.length === 0 ? (
    <p className="quiet">No paper here has a venue.</p>
  ) : (
    <ul className="legend-clusters">
      {venues.map(({ id, label, papers }, i) => (
        <Row key={id} hue={i} to={{ type: 'page', kind: 'venue', id }} number={papers}>
          <span className="legend-label legend-venue" title={label}>
            {label}
          </span>
        </Row>
      ))}
      {otherVenues.venues > 0 && (
        <RestRow label={count(otherVenues.venues, 'other venue')} number={otherVenues.papers} />
      )}
      {withoutVenue > 0 && <RestRow label="no venue" number={withoutVenue} />}
    </ul>
  );

/** The colour scale, with its two ends and a label between. */
export const Ramp = ({
  ends: [from, says, to],
  colours = yearColours,
}: {
  ends: readonly [string | number, string, string | number];
  colours?: readonly string[];
}) => (
  <div className="legend-years">
    <div className="legend-ramp" aria-hidden="true">
      {colours.map((colour) => (
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

/** The density of nodes: a quarter of the greatest in the middle of the scale, as for other measures. */
export const Density = () => {
  const theme = useStore(useCoterie().theme);
  return <Ramp ends={['thin', 'nodes near, by size', 'dense']} colours={densityColours(theme === 'dark')} />;
};

export const Years = ({ legend: { years }, view }: { legend: Legend; view: NetworkView }) =>
  years ? (
    <Ramp
      ends={[years.from, view.nodeKind === 'paper' ? 'year of the paper' : 'mean year of papers', years.to]}
    />
  ) : (
    <p className="quiet">No paper here has a year.</p>
  );
