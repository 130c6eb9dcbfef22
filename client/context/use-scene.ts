/** Builds the scene of a place: fetches the network and the neighbours of expanded nodes. */
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { endpoints } from '../api/api.ts';
import { answerOf, type Remote } from '../state/base/remote.ts';
import type { Network } from '../state/base/wire.ts';
import { applyLens } from '../state/place/lens.ts';
import type { Pin, ViewId } from '../state/place/place.ts';
import { askedOf } from '../state/scene/asked.ts';
import { placeOutside } from '../state/scene/outside-groups.ts';
import type { Point } from '../state/scene/placement.ts';
import { buildScene, pinned, type Scene, turned, turnPoint } from '../state/scene/scene.ts';
import { sized } from '../state/scene/sizing.ts';
import { type Axes, layTimeline } from '../state/scene/timeline.ts';
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

/** Aspect ratios of a timeline, width by height. */
const shapes = { upright: 1.1, wide: 1.3 };

/** The server's layout, turned in portrait format; or the timeline. */
const layOut = (view: ViewId, network: Network): { network: Network; axes?: Axes } => {
  if (view === 'timeline') return layTimeline(network, upright ? shapes.upright : shapes.wide);
  const placed = placeOutside(network);
  return { network: upright ? turned(placed) : placed };
};

/** Whether both show collapsed groups of the same network. */
const bothCollapsed = (before: Network | undefined, after: Network): boolean =>
  before?.folded !== undefined &&
  after.folded !== undefined &&
  JSON.stringify(before.clusters) === JSON.stringify(after.clusters.slice(0, before.clusters.length));

/** The network of the present place, with the nodes asked for where groups are drawn. */
const useNetwork = (): { network: Remote<Network>; isAsking: boolean } => {
  const { view, filters, focus, expanded } = useStore(useCoterie().place);
  const network = useAnswer(endpoints.network({ view, filters })) ?? { status: 'loading' };
  const isPath = focus.type === 'path' && focus.to !== undefined;
  const paths = answerOf(useAnswer(isPath ? endpoints.paths(focus, focus.to ?? '') : undefined))?.items;
  const path = isPath ? (paths?.[focus.route] ?? paths?.[0]) : undefined;
  const show = askedOf({ focus, expanded }, answerOf(network), path);
  const withAsked = useAnswer(show.length > 0 ? endpoints.network({ view, filters, show }) : undefined);
  return {
    network: withAsked?.status === 'ready' ? withAsked : network,
    isAsking: withAsked?.status === 'loading',
  };
};

/** The scene of the present place. */
export const useScene = (): Drawn => {
  const coterie = useCoterie();
  const { view, filters, expanded, lens, pins } = useStore(coterie.place);
  const { network, isAsking } = useNetwork();
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
  const seen = useMemo(
    () =>
      shown && {
        view: shown.view,
        layout: shown.layout,
        ...(shown.axes ? { axes: shown.axes } : {}),
        scene: applyLens(
          pinned(
            shown.scene,
            pins.map((at) => turnedPin(shown.view, at)),
          ),
          lens,
        ),
      },
    [shown, pins, lens],
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
