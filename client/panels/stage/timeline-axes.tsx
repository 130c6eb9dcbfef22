/** Along the edges of the timeline: the years above, years behind a break as buttons, the groups at the left. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Picture } from '../../graph/picture.ts';
import { type Axes, type AxisColumn, legibleColumns, legibleLanes } from '../../state/scene/timeline.ts';
import { count } from '../../state/words/words.ts';

/** Pixels that a year needs in width, and a lane's name in height. */
const yearRoom = 46;
const laneRoom = 16;

/** Pixels from the years to the name of the first lane, and the least distance of the years from the top. */
const overLanes = 34;
const highest = 52;

/** Least distance of the middle of a break's button from the left, so that it is whole. */
const leastLeft = 68;

/** Pixels of the button of a break: for each character, and around. */
const breakRoom = { letter: 6.2, around: 16 };

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
  const at = (x: number) => ({ left: x * view.zoom + view.x, top });
  const inWords = ({ label, broken = [] }: AxisColumn): string =>
    `${label}: ${count(broken.length, 'paper')}`;
  const placeOf = ({ x }: AxisColumn): number => Math.max(leastLeft, at(x).left);
  const breaks = axes.columns.filter(({ broken }) => broken);
  // A year under the button of a break could not be read.
  const isFree = ({ x }: AxisColumn): boolean =>
    breaks.every(
      (column) =>
        Math.abs(placeOf(column) - at(x).left) >
        (inWords(column).length * breakRoom.letter + breakRoom.around + yearRoom * 0.7) / 2,
    );
  const years = legibleColumns(axes.columns, view.zoom, yearRoom).filter(
    (column) => !column.broken && isFree(column),
  );
  return (
    <>
      <div className="axes" aria-hidden="true">
        {years.map(({ label, x }) => (
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
        {breaks.map((column) => (
          <Button
            key={column.label}
            className="axis-year axis-break"
            style={{ left: placeOf(column), top }}
            onPress={() => picture.centreOn(column.broken ?? [])}
          >
            {inWords(column)}
          </Button>
        ))}
      </div>
    </>
  );
};
