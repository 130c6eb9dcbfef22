/** What the colours of nodes mean. */
import type { ReactNode } from 'react';
import { useCoterie, useStore } from '../../context/context.ts';
import { yearColours } from '../../graph/palette.ts';
import type { Focus } from '../../state/place/place.ts';
import { clearFocus, focusOn } from '../../state/place/transitions.ts';
import type { Legend } from '../../state/scene/legend.ts';
import { count } from '../../state/words/words.ts';
import type { NetworkView } from '../../views/view.ts';
import { Go } from '../parts/go.tsx';

/** A row that opens something, or closes it again. */
const Row = (props: { swatch: number; to: Focus; number: number; children: ReactNode }) => {
  const now = useStore(useCoterie().place);
  const isChosen = JSON.stringify(now.focus) === JSON.stringify(props.to);
  return (
    <li>
      <Go
        className={`legend-cluster ${isChosen ? 'is-chosen' : ''}`}
        to={isChosen ? clearFocus(now) : focusOn(now, props.to)}
      >
        <span className={`swatch swatch-${props.swatch}`} aria-hidden="true" />
        {props.children}
        <span className="number">{props.number}</span>
      </Go>
    </li>
  );
};

/** The row for everything in the shared grey. */
const RestRow = ({ label, number }: { label: string; number: number }) => (
  <li className="legend-cluster">
    <span className="swatch swatch-rest" aria-hidden="true" />
    <span className="legend-label">{label}</span>
    <span className="number">{number}</span>
  </li>
);

export const Clusters = ({ legend, view }: { legend: Legend; view: NetworkView }) => (
  <ul className="legend-clusters">
    {legend.clusters.map(({ id, label, nodes, themes }) => (
      <Row key={id} swatch={id + 1} to={{ type: 'cluster', cluster: id }} number={nodes}>
        <span className="legend-label">
          {label}
          {themes.length > 0 && view.nodeKind === 'author' && (
            <span className="legend-themes">{themes.slice(0, 2).join(', ')}</span>
          )}
        </span>
      </Row>
    ))}
    {legend.rest.clusters > 0 && (
      <RestRow label={count(legend.rest.clusters, `smaller ${view.group}`)} number={legend.rest.nodes} />
    )}
  </ul>
);

/** Each venue leads to its page. */
export const Venues = ({ legend: { venues, otherVenues, withoutVenue } }: { legend: Legend }) =>
  venues.length === 0 ? (
    <p className="quiet">No paper here has a venue.</p>
  ) : (
    <ul className="legend-clusters">
      {venues.map(({ id, label, papers }, i) => (
        <Row key={id} swatch={i + 1} to={{ type: 'page', kind: 'venue', id }} number={papers}>
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
}: {
  ends: readonly [string | number, string, string | number];
}) => (
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

export const Years = ({ legend: { years }, view }: { legend: Legend; view: NetworkView }) =>
  years ? (
    <Ramp
      ends={[years.from, view.nodeKind === 'paper' ? 'year of the paper' : 'mean year of papers', years.to]}
    />
  ) : (
    <p className="quiet">No paper here has a year.</p>
  );
