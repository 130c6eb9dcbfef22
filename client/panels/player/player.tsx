/** The player: a window of years over the network, set by hand or moving on by itself. */
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useLastDefined, useStore } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import {
  firstWindow,
  nextWindow,
  type Playing,
  type Speed,
  speeds,
  type YearsWindow,
  yearsOfNetwork,
} from '../../state/scene/years-window.ts';
import { count } from '../../state/words/words.ts';
import { YearRange } from '../parts/fields/year-range.tsx';
import { useStill } from './use-still.ts';

const speedNames: Readonly<Record<Speed, string>> = { slow: 'Slow', normal: 'Normal', fast: 'Fast' };

/** The window within a range: all of it until one was chosen. */
const windowIn = ({ window }: Playing, range: YearsWindow): YearsWindow => {
  const from = Math.min(Math.max(window.from, range.from), range.to);
  return { from, to: Math.max(from, Math.min(window.to, range.to)) };
};

const Icon = ({ path }: { path: string }) => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path className="solid" d={path} />
  </svg>
);

/** Moves on by itself while it plays, at the end stops; a window that is still to come is waited for. */
const usePlaying = (now: Playing, window: YearsWindow, range: YearsWindow, isReady: boolean): void => {
  const { playing } = useCoterie();
  const { isPlaying, speed } = now;
  const { from, to } = window;
  const ends = `${range.from} ${range.to}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the years of the range, not their object.
  useEffect(() => {
    if (!isPlaying || !isReady) return;
    const timer = setTimeout(() => {
      const next = nextWindow({ from, to }, range);
      playing.set(
        (before) => before && { ...before, isPlaying: next !== undefined, window: next ?? { from, to } },
      );
    }, speeds[speed]);
    return () => clearTimeout(timer);
  }, [isPlaying, isReady, speed, from, to, ends, playing]);
};

const Controls = ({ now, range, isReady }: { now: Playing; range: YearsWindow; isReady: boolean }) => {
  const { playing } = useCoterie();
  const window = windowIn(now, range);
  const isStill = useStill();
  usePlaying(now, window, range, isReady);
  const { isPlaying } = now;
  const step = (): void => {
    const first = firstWindow(window, range);
    const isSame = first.from === window.from && first.to === window.to;
    playing.set({ ...now, window: (isSame ? nextWindow(first, range) : undefined) ?? first });
  };
  // Who asked for less motion moves on year by year, by hand.
  return isStill ? (
    <Button className="icon-button" aria-label="Next year" onPress={step}>
      <Icon path="M3 3l6 5-6 5zM11 3h2v10h-2z" />
    </Button>
  ) : (
    <>
      <Button
        className="icon-button"
        aria-label={isPlaying ? 'Pause' : 'Play'}
        onPress={() =>
          playing.set({
            ...now,
            isPlaying: !isPlaying,
            window: isPlaying ? window : firstWindow(window, range),
          })
        }
      >
        <Icon path={isPlaying ? 'M4 3h3v10H4zM9 3h3v10H9z' : 'M4 2.500l9 5.500-9 5.500z'} />
      </Button>
      <select
        className="select"
        aria-label="Speed"
        value={now.speed}
        onChange={({ target }) => {
          const speed = (Object.keys(speeds) as Speed[]).find((known) => known === target.value);
          if (speed) playing.set({ ...now, speed });
        }}
      >
        {Object.entries(speedNames).map(([speed, words]) => (
          <option key={speed} value={speed}>
            {words}
          </option>
        ))}
      </select>
    </>
  );
};

const Open = ({ now, onClose }: { now: Playing; onClose: (() => void) | undefined }) => {
  const { playing, place, scene, picture } = useCoterie();
  const drawing = useStore(picture);
  // The player covers the lowest part of the picture.
  useEffect(() => {
    drawing?.refit();
    return () => drawing?.refit();
  }, [drawing]);
  const { view, filters } = useStore(place);
  const network = useLastDefined(answerOf(useAnswer(endpoints.network({ view, filters }))));
  const times = useAnswer(endpoints.times({ view, filters }));
  const drawn = useStore(scene);
  const { from, to } = filters;
  const years = (network?.years ?? []).filter(({ year }) => year >= (from ?? year) && year <= (to ?? year));
  const range = yearsOfNetwork(years);
  const window = range && windowIn(now, range);
  const isReady = times?.status === 'ready';
  return (
    <section className="player" aria-label="Player">
      {range && window ? (
        <>
          <Controls now={now} range={range} isReady={isReady} />
          <YearRange
            label="Years"
            years={years}
            first={range.from}
            last={range.to}
            from={window.from}
            to={window.to}
            onChange={(first, last) =>
              playing.set({ ...now, isPlaying: false, window: { from: first, to: last } })
            }
          />
        </>
      ) : (
        <p className="quiet">{network ? 'The papers are of one year, or undated.' : 'Loading…'}</p>
      )}
      {onClose && (
        <Button className="icon-button" aria-label="Close the player" onPress={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </Button>
      )}
      {/* Not while it plays: nobody could listen to that. */}
      <p className="visually-hidden" role="status">
        {!now.isPlaying && isReady && window
          ? `${window.from} to ${window.to}: ${count(drawn?.nodes.length ?? 0, 'node')}`
          : ''}
      </p>
    </section>
  );
};

/** Shown while it is open. `isFixed`: it cannot be closed. */
export const Player = ({ isFixed = false }: { isFixed?: boolean }) => {
  const { playing } = useCoterie();
  const now = useStore(playing);
  return now ? <Open now={now} onClose={isFixed ? undefined : () => playing.set(undefined)} /> : null;
};
