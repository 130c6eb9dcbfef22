/** From the place to what is drawn: asks for the network and for what was opened, and builds the scene. */
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { ask } from '../api/api.ts';
import { answerOf, type Remote } from '../state/base/remote.ts';
import type { Network } from '../state/base/wire.ts';
import { seeThrough } from '../state/place/lens.ts';
import type { Pin, ViewId } from '../state/place/place.ts';
import type { Point } from '../state/scene/placement.ts';
import { buildScene, pinned, type Scene, turned, turnPoint } from '../state/scene/scene.ts';
import { type Axes, layTimeline } from '../state/scene/timeline.ts';
import { count } from '../state/words/words.ts';
import { addNotice, useAnswer, useCoterie, useStore } from './context.ts';

/** Whether the page is upright, so that a wide network is better drawn turned. Fixed while the page is open. */
const upright = window.innerWidth < 700 && window.innerHeight > window.innerWidth;

/** A point of the network on this page. */
const turnedPin = (view: ViewId, at: Pin): Pin =>
  upright && view !== 'timeline' ? { ...at, ...turnPoint(at) } : at;

/** A point of this page in the network: turning back is three turns on. */
export const pinAt = (view: ViewId, id: string, point: Point): Pin =>
  upright && view !== 'timeline' ? { id, ...turnPoint(turnPoint(turnPoint(point))) } : { id, ...point };

/** A scene, and the network it shows. */
export interface Shown {
  view: ViewId;
  /** Another one for every layout: that of another network, or of the same after the library has changed. */
  layout: string;
  scene: Scene;
  /** Of a timeline. */
  axes?: Axes;
}

export interface Drawn {
  network: Remote<Network>;
  /** Absent until the first network is there; while another is on its way, still the one before. */
  shown: Shown | undefined;
}

/** The neighbourhoods of the opened nodes, as far as they have come. */
const useOpened = (ids: readonly string[]) => {
  const { resources, notices, place } = useCoterie();
  useSyncExternalStore(resources.subscribe, resources.version);
  useEffect(() => {
    const ends = ids.map((id) => resources.watch(ask.neighbors(id)));
    return () => {
      for (const end of ends) end();
    };
  }, [ids, resources]);
  const remotes = ids.map((id) => ({ id, remote: resources.peek(ask.neighbors(id)) }));
  const missing = remotes.find(({ remote }) => remote.status === 'failed' && remote.code === 404)?.id;
  useEffect(() => {
    if (missing === undefined) return;
    addNotice(notices, 'A node that was to be opened is not in this library any more.');
    place.set((now) => ({ ...now, expanded: now.expanded.filter((id) => id !== missing) }));
  }, [missing, notices, place]);
  const kept = useRef(remotes);
  const isSame =
    remotes.length === kept.current.length &&
    remotes.every(({ id, remote }, i) => id === kept.current[i]?.id && remote === kept.current[i].remote);
  if (!isSame) kept.current = remotes;
  const stable = kept.current;
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

/** Says how many neighbours were left out, when a node is opened. */
const useCutNotice = (scene: Scene | undefined): void => {
  const { notices } = useCoterie();
  useEffect(() => {
    for (const { id, left } of scene?.cut ?? []) {
      const label = scene?.nodes.find((node) => node.id === id)?.label ?? 'This node';
      addNotice(notices, `${label} has ${count(left, 'more neighbour')} than are drawn.`);
    }
  }, [scene, notices]);
};

/** The shapes of the room that a timeline has, width by height. */
const shapes = { upright: 1.1, wide: 1.3 };

/** A network as the page lays it out: the server's layout, turned on an upright page; or by years. */
const layOut = (view: ViewId, network: Network): { network: Network; axes?: Axes } => {
  if (view === 'timeline') return layTimeline(network, upright ? shapes.upright : shapes.wide);
  return { network: upright ? turned(network) : network };
};

/** Whether both show groups as nodes, of the same network. */
const isFoldedToo = (before: Network | undefined, after: Network): boolean =>
  before?.folded !== undefined &&
  after.folded !== undefined &&
  JSON.stringify(before.clusters) === JSON.stringify(after.clusters.slice(0, before.clusters.length));

/** The scene of the present place. */
export const useScene = (): Drawn => {
  const coterie = useCoterie();
  const { view, filters, expanded, lens, pins } = useStore(coterie.place);
  const network = useAnswer(ask.network({ view, filters })) ?? { status: 'loading' };
  const { opened, waiting } = useOpened(expanded);
  const places = useRef(new Map<string, Point>());
  const layouts = useRef(0);
  const last = useRef<Shown & { base: Network }>(undefined);
  const drawn = answerOf(network);
  const laid = useMemo(() => drawn && layOut(view, drawn), [view, drawn]);
  const base = laid?.network;
  const shown = useMemo(() => {
    const isNew = last.current?.view !== view;
    // A first picture waits for what the address has opened: nothing jumps in later.
    if (!base || (isNew && waiting)) return last.current;
    // A network that was laid out anew is drawn anew, wherever its nodes were before.
    const isLaidOutAnew = last.current?.base !== base;
    if (isLaidOutAnew) places.current.clear();
    // Opening a group moves the rest aside, and the reader's eye stays where it is.
    if (isLaidOutAnew && !(isFoldedToo(last.current?.base, base) && !isNew)) layouts.current += 1;
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
        scene: seeThrough(
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
  return { network, shown: seen };
};
