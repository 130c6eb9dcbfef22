/** Along the edges of the timeline: the years above, years behind a break as buttons, the groups at the left. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Picture } from '../../graph/picture.ts';
import { type Axes, legibleColumns, legibleLanes } from '../../state/scene/timeline.ts';
import { count } from '../../state/words/words.ts';

/** Pixels that a year needs in width, and a lane's name in height. */
const yearRoom = 46;
const laneRoom = 16;

/** Pixels from the years to the name of the first lane, and the least distance of the years from the top. */
const overLanes = 34;
const highest = 52;

/** Least distance of the middle of a break's button from the left, so that it is whole. */
const leastLeft = 68;

const viewOf = ({ cy }: Picture) => ({ zoom: cy.zoom(), ...cy.pan() });

export const TimelineAxes = ({ axes, picture }: { axes: Axes; picture: Picture }) => {
  const [view, setView] = useState(() => viewOf(picture));
  useEffect(() => {
    const follow = (): void => setView(viewOf(picture));
    follow();
    // The papers' labels make room for the names of the lanes.
    picture.relabel();
    picture.cy.on('viewport', follow);
    return () => {
      picture.cy.removeListener('viewport', follow);
    };
  }, [picture]);
  const top = Math.max(highest, (axes.lanes[0]?.y ?? 0) * view.zoom + view.y - overLanes);
  const columns = legibleColumns(axes.columns, view.zoom, yearRoom);
  const at = (x: number) => ({ left: x * view.zoom + view.x, top });
  return (
    <>
      <div className="axes" aria-hidden="true">
        {columns
          .filter(({ broken }) => !broken)
          .map(({ label, x }) => (
            <span key={label} className="axis-year" style={at(x)}>
              {label}
            </span>
          ))}
        {legibleLanes(axes.lanes, view.zoom, laneRoom).map(({ label, y, cluster }) => (
          <span key={cluster} className="axis-lane" style={{ top: y * view.zoom + view.y }}>
            {label}
          </span>
        ))}
      </div>
      <div className="axes axes-breaks">
        {columns.map(
          ({ label, x, broken }) =>
            broken && (
              <Button
                key={label}
                className="axis-year axis-break"
                style={{ ...at(x), left: Math.max(leastLeft, at(x).left) }}
                onPress={() => picture.centreOn(broken)}
              >
                {`${label}: ${count(broken.length, 'paper')}`}
              </Button>
            ),
        )}
      </div>
    </>
  );
};
