/** Along the edges of the timeline: the years above, the groups at the left; they follow the picture. */
import { useEffect, useState } from 'react';
import type { Picture } from '../graph/picture.ts';
import { type Axes, legibleColumns } from '../state/timeline.ts';

/** Pixels that a year needs. */
const yearRoom = 46;

const viewOf = ({ cy }: Picture) => ({ zoom: cy.zoom(), ...cy.pan() });

export const TimelineAxes = ({ axes, picture }: { axes: Axes; picture: Picture }) => {
  const [view, setView] = useState(() => viewOf(picture));
  useEffect(() => {
    const follow = (): void => setView(viewOf(picture));
    follow();
    picture.cy.on('viewport', follow);
    return () => {
      picture.cy.removeListener('viewport', follow);
    };
  }, [picture]);
  return (
    <div className="axes" aria-hidden="true">
      {legibleColumns(axes.columns, view.zoom, yearRoom).map(({ label, x }) => (
        <span key={label} className="axis-year" style={{ left: x * view.zoom + view.x }}>
          {label}
        </span>
      ))}
      {axes.lanes.map(({ label, y, cluster }) => (
        <span key={cluster} className="axis-lane" style={{ top: y * view.zoom + view.y }}>
          {label}
        </span>
      ))}
    </div>
  );
};
