/** Builds the scene of a place: fetches the network and the neighbours of expanded nodes. */
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { endpoints } from '../api/api.ts';
import { answerOf, type Remote } from '../state/base/remote.ts';
import type { Network } from '../state/base/wire.ts';
import { applyLens } from '../state/place/lens.ts';
import type { Pin, Place, ViewId } from '../state/place/place.ts';
import { askedOf } from '../state/scene/asked.ts';
import { alsoOpen } from '../state/scene/groups.ts';
import { placeOutside } from '../state/scene/outside-groups.ts';
import type { Point } from '../state/scene/placement.ts';
import { buildScene, pinned, type Scene, turned, turnPoint } from '../state/scene/scene.ts';
import { sized } from '../state/scene/sizing.ts';
import { type Axes, layTimeline } from '../state/scene/timeline.ts';
import { withinYears } from '../state/scene/years-window.ts';
import { count } from '../state/words/words.ts';
import { addNotice, useAnswer, useCoterie, useLastDefined, useStore } from './context.ts';

/** Whether the page is in portrait format, where a network is drawn turned. Fixed while the page is open. */
const upright = window.innerWidth < 700 && window.innerHeight > window.innerWidth;

/** A point of the network on this page. */
const turnedPin = (view: ViewId, at: Pin): Pin =>
  upright && view !== 'timeline' ? { ...at, ...turnPoint(at) } : at;

/** A point of this page in the network: three more quarter turns turn back. */
export const pinAt = (view: ViewId, id: string, point: Point): Pin =>
  upright && view !== 'timeline' ? { id, ...turnPoint(turnPoint(turnPoint(point))) } : { id, ...point };

/** A scene, and the network it shows. */
export interface Shown {
  view: ViewId;
  /** A new value for every layout. */
  layout: string;
  scene: Scene;
  /** Of a timeline. */
  axes?: Axes;
}

export interface Drawn {
  network: Remote<Network>;
  /** The last network that was ready, with the measure that sizes show. */
  whole: Network | undefined;
  /** Absent until the first network is there; while another loads, the previous one. */
  shown: Shown | undefined;
  /** Whether `shown` is the previous one. */
  isStale: boolean;
  /** Whether nodes asked for, or neighbours of an expanded node, are still to come. */
  isGrowing: boolean;
}

/** The neighbours of the expanded nodes, as far as they are loaded. */
const useOpened = (ids: readonly string[]) => {
  const { resources, notices, place } = useCoterie();
  useSyncExternalStore(resources.subscribe, resources.version);
  useEffect(() => {
    const ends = ids.map((id) => resources.watch(endpoints.neighbors(id)));
    return () => {
      for (const end of ends) end();
    };
  }, [ids, resources]);
  const remotes = ids.map((id) => ({ id, remote: resources.peek(endpoints.neighbors(id)) }));
  const missing = remotes.find(({ remote }) => remote.status === 'failed' && remote.code === 404)?.id;
  useEffect(() => {
    if (missing === undefined) return;
    addNotice(notices, 'An expanded node is no longer in the library.');
    place.set((now) => ({ ...now, expanded: now.expanded.filter((id) => id !== missing) }));
  }, [missing, notices, place]);
  const previous = useRef(remotes);
  const isSame =
    remotes.length === previous.current.length &&
    remotes.every(
      ({ id, remote }, i) => id === previous.current[i]?.id && remote === previous.current[i].remote,
    );
  if (!isSame) previous.current = remotes;
  const stable = previous.current;
  return useMemo(
    () => ({
      waiting: stable.some(({ remote }) => remote.status === 'loading'),
      opened: stable.flatMap(({ id, remote }) => {
        const neighborhood = answerOf(remote);
        return neighborhood ? [{ id, neighborhood }] : [];
      }),
    }),
    [stable],
  );
};

/** Reports how many neighbours of an expanded node are not drawn. */
const useCutNotice = (scene: Scene | undefined): void => {
  const { notices } = useCoterie();
  useEffect(() => {
    for (const { id, left } of scene?.cut ?? []) {
      const label = scene?.nodes.find((node) => node.id === id)?.label ?? 'This node';
      addNotice(
        notices,
        `${label} has ${count(left, 'more neighbour')} that ${left === 1 ? 'is' : 'are'} not shown.`,
      );
    }
  }, [scene, notices]);
};

/** The aspect ratio, width by height, of a timeline on a page in portrait format, and of one on an unknown page. */
const shapes = { upright: 1.1, wide: 1.3 };

/** Pixels beside and above a timeline: margins, tools and years. */
const aroundTimeline = { x: 88, y: 150 };

let wide: number | undefined;

/** The aspect ratio that fills the page. Fixed while the page is open. */
const timelineShape = (): number => {
  if (upright) return shapes.upright;
  const stage = document.querySelector('.stage')?.getBoundingClientRect();
  if (stage && stage.height > 2 * aroundTimeline.y)
    wide ??= (stage.width - aroundTimeline.x) / (stage.height - aroundTimeline.y);
  return wide ?? shapes.wide;
};

/** The server's layout, turned in portrait format; or the timeline. */
const layOut = (view: ViewId, network: Network): { network: Network; axes?: Axes } => {
  if (view === 'timeline') return layTimeline(network, timelineShape());
  const placed = placeOutside(network);
  return { network: upright ? turned(placed) : placed };
};

/** Whether both show collapsed groups of the same network. */
const bothCollapsed = (before: Network | undefined, after: Network): boolean =>
  before?.folded !== undefined &&
  after.folded !== undefined &&
  JSON.stringify(before.clusters) === JSON.stringify(after.clusters.slice(0, before.clusters.length));

/** The network with the groups open that the reader has zoomed in on; until these come, as it was before. */
const useNear = (
  groups: readonly number[],
  { view, filters }: Pick<Place, 'view' | 'filters'>,
  far: Remote<Network>,
): Remote<Network> => {
  const { near } = useCoterie();
  const { path } = endpoints.network({ view, filters });
  const last = useRef<{ path: string; far: Remote<Network>; remote: Remote<Network> }>(undefined);
  // Another network has other groups.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => () => near.set({ groups: [] }), [near, path]);
  const isOpen = groups.length > 0 && answerOf(far)?.folded !== undefined;
  const opened = useAnswer(
    isOpen ? endpoints.network({ view, filters: alsoOpen(filters, groups) }) : undefined,
  );
  if (!isOpen) last.current = undefined;
  else if (opened?.status === 'ready') last.current = { path, far, remote: opened };
  const before = last.current;
  return before?.path === path && before.far === far ? before.remote : far;
};

/** Cuts a scene to the years on show, once it is known when what stands took place; the whole while no player is open. */
const useYears = (scene: Scene | undefined, show: readonly string[]): Scene | undefined => {
  const { place, playing, near } = useCoterie();
  const { view, filters } = useStore(place);
  const window = useStore(playing)?.window;
  const { groups } = useStore(near);
  const asked = { view, filters: alsoOpen(filters, groups), show };
  const times = answerOf(useAnswer(window ? endpoints.times(asked) : undefined));
  return useMemo(
    () => (scene && times && window ? withinYears(scene, times, window) : scene),
    [scene, times, window],
  );
};

/** The network of the present place, with the nodes asked for where groups are drawn. */
const useNetwork = (): { network: Remote<Network>; isAsking: boolean; show: readonly string[] } => {
  const { place, near } = useCoterie();
  const { view, filters, focus, expanded } = useStore(place);
  const far = useAnswer(endpoints.network({ view, filters })) ?? { status: 'loading' };
  const network = useNear(useStore(near).groups, { view, filters }, far);
  const isPath = focus.type === 'path' && focus.to !== undefined;
  const paths = answerOf(useAnswer(isPath ? endpoints.paths(focus, focus.to ?? '') : undefined))?.items;
  const path = isPath ? (paths?.[focus.route] ?? paths?.[0]) : undefined;
  const show = askedOf({ focus, expanded }, answerOf(network), path);
  const { groups } = useStore(near);
  const withAsked = useAnswer(
    show.length > 0 ? endpoints.network({ view, filters: alsoOpen(filters, groups), show }) : undefined,
  );
  return {
    network: withAsked?.status === 'ready' ? withAsked : network,
    isAsking: withAsked?.status === 'loading',
    show,
  };
};

/** The scene of the present place. */
export const useScene = (): Drawn => {
  const coterie = useCoterie();
  const { view, filters, expanded, lens, pins } = useStore(coterie.place);
  const { network, isAsking, show } = useNetwork();
  const { opened, waiting } = useOpened(expanded);
  const places = useRef(new Map<string, Point>());
  const layouts = useRef(0);
  const last = useRef<Shown & { base: Network }>(undefined);
  const answer = answerOf(network);
  const { path } = endpoints.network({ view, filters });
  /** The path of the network that is shown. */
  const shownPath = useRef<string>(undefined);
  if (answer) shownPath.current = path;
  const { metric } = filters;
  const drawn = useMemo(() => answer && sized(answer, metric ? { metric } : {}), [answer, metric]);
  const laid = useMemo(() => drawn && layOut(view, drawn), [view, drawn]);
  const base = laid?.network;
  const shown = useMemo(() => {
    const isNew = last.current?.view !== view;
    // The first drawing waits for the expanded nodes, so that nothing jumps in later.
    if (!base || (isNew && waiting)) return last.current;
    // A new layout ignores where the nodes were before.
    const isLaidOutAnew = last.current?.base !== base;
    if (isLaidOutAnew) places.current.clear();
    // Expanding a group keeps the viewport.
    if (isLaidOutAnew && !(bothCollapsed(last.current?.base, base) && !isNew)) layouts.current += 1;
    const layout = `${view} ${layouts.current}`;
    const scene = buildScene(base, opened, places.current);
    last.current = { view, layout, base, scene, ...(laid?.axes ? { axes: laid.axes } : {}) };
    return last.current;
  }, [laid, base, opened, waiting, view]);
  const whole = useMemo(
    () =>
      shown &&
      applyLens(
        pinned(
          shown.scene,
          pins.map((at) => turnedPin(shown.view, at)),
        ),
        lens,
      ),
    [shown, pins, lens],
  );
  const scene = useYears(whole, show);
  const seen = useMemo(
    () =>
      shown &&
      scene && {
        view: shown.view,
        layout: shown.layout,
        ...(shown.axes ? { axes: shown.axes } : {}),
        scene,
      },
    [shown, scene],
  );
  useEffect(() => {
    for (const node of shown?.scene.nodes ?? [])
      if (!places.current.has(node.id)) places.current.set(node.id, { x: node.x, y: node.y });
    coterie.scene.set(seen?.scene);
  }, [shown, seen, coterie]);
  useCutNotice(shown?.scene);
  return {
    network,
    whole: useLastDefined(drawn),
    shown: seen,
    isStale: seen !== undefined && shownPath.current !== path,
    isGrowing: waiting || isAsking,
  };
};
