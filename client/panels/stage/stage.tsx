/** The network with its tools, tooltip and table, or why there is none. */

import { lazy, Suspense, useCallback, useContext, useEffect, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { togglePlayer } from '../../actions/player.ts';
import { printFrame } from '../../actions/print.ts';
import { selectMany, toggleOne } from '../../actions/select.ts';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { EmbeddedContext } from '../../context/embedded.ts';
import { pinAt, useScene } from '../../context/use-scene.ts';
import { useTimesCitedName } from '../../context/use-times-cited.ts';
import type { Gestures } from '../../graph/gestures.ts';
import type { Picture } from '../../graph/picture.ts';
import { answerOf, isOutage } from '../../state/base/remote.ts';
import { aroundOf } from '../../state/place/filters.ts';
import { colourOf, formOf } from '../../state/place/place.ts';
import { focusOn, isPicking, pin } from '../../state/place/transitions.ts';
import { adjacency } from '../../state/scene/adjacency.ts';
import { nearNow, openedDiscs } from '../../state/scene/discs.ts';
import { type Emphasis, ofFocus, ofLink, ofNode } from '../../state/scene/emphasis.ts';
import { expandNode, openNode } from '../../state/scene/groups.ts';
import { huesOf } from '../../state/scene/hues.ts';
import { isCut, membersOf, membersOfList } from '../../state/scene/members.ts';
import { greatest, venueColours, yearRange } from '../../state/scene/scales.ts';
import type { Scene } from '../../state/scene/scene.ts';
import { closeOrDeselect } from '../../state/scene/selection.ts';
import { views } from '../../views/index.ts';
import { useList } from '../pages/use-list.ts';
import { Player } from '../player/player.tsx';
import { Filters } from './filters.tsx';
import { MiniMap } from './mini-map.tsx';
import { NodeList } from './node-list.tsx';
import { Save } from './save.tsx';
import { Building, Empty, NoNetwork, NotLoaded } from './states.tsx';
import { Table } from './table.tsx';
import { TableButton } from './table-button.tsx';
import { TimelineAxes } from './timeline-axes.tsx';
import { Tip } from './tip.tsx';

const ThemesStage = lazy(() => import('../themes/themes.tsx'));
const Canvas = lazy(() => import('../../graph/canvas.tsx'));

/** What is highlighted: what the pointer is over, else what the panel shows, which is moved into view. */
const useEmphasis = (scene: Scene | undefined): Emphasis | undefined => {
  const { place, hover, picture } = useCoterie();
  const { focus } = useStore(place);
  const over = useStore(hover);
  const page = answerOf(useAnswer(focus.type === 'page' ? endpoints.page(focus.kind, focus.id) : undefined));
  const all = answerOf(
    useAnswer(focus.type === 'page' && page && isCut(page) ? endpoints.members(focus.id) : undefined),
  );
  const asked =
    focus.type === 'path' && focus.to !== undefined ? endpoints.paths(focus, focus.to) : undefined;
  const paths = answerOf(useAnswer(asked))?.items;
  const list = useList(focus.type === 'list' ? focus : undefined);
  const listedNow = answerOf(list);
  // Dragging a node makes a new scene of the same links.
  const links = scene?.links;
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const neighbours = useMemo(() => scene && adjacency(scene), [links]);
  const ofPlace = useMemo(() => {
    if (!scene || !neighbours) return undefined;
    const path = focus.type === 'path' ? (paths?.[focus.route] ?? paths?.[0]) : undefined;
    const members = page ? (all ?? membersOf(page)) : listedNow && membersOfList(focus, listedNow.items);
    return ofFocus(focus, scene, neighbours, { path, members });
  }, [scene, neighbours, focus, page, all, paths, listedNow]);
  const drawing = useStore(picture);
  useEffect(() => {
    if (ofPlace) drawing?.reveal(ofPlace.chosen.size > 0 ? ofPlace.chosen : ofPlace.nodes, ofPlace.nodes);
  }, [ofPlace, drawing]);
  return useMemo(() => {
    if (!over || !scene || !neighbours) return ofPlace;
    const ofHover =
      over.type === 'link' ? ofLink(over.source, over.target, scene) : ofNode(over.id, neighbours);
    return ofHover ?? ofPlace;
  }, [over, scene, neighbours, ofPlace]);
};

/** Pans to what was asked for, once it is drawn. */
const usePanTo = (scene: Scene | undefined): void => {
  const { panTo, picture } = useCoterie();
  const wanted = useStore(panTo);
  const drawing = useStore(picture);
  useEffect(() => {
    if (!wanted || !drawing || !scene) return;
    const there = wanted.filter((id) => scene.nodes.some((node) => node.id === id));
    if (there.length > 0) drawing.centreOn(there);
    panTo.set(undefined);
  }, [wanted, drawing, scene, panTo]);
};

const useGestures = (scene: Scene | undefined): Gestures => {
  const coterie = useCoterie();
  const { place, hover, near } = coterie;
  return useMemo(() => {
    const nodeOf = (id: string) => scene?.nodes.find((node) => node.id === id);
    return {
      tapNode(id) {
        const node = nodeOf(id);
        if (node) place.set((now) => openNode(now, node));
      },
      pickNode: (id) => toggleOne(coterie, id),
      boxed: (ids) => selectMany(coterie, ids),
      tapLink: (source, target) => place.set((now) => focusOn(now, { type: 'link', source, target })),
      tapGround: () => place.set((now) => (isPicking(now) ? now : closeOrDeselect(now))),
      openNode(id) {
        const node = nodeOf(id);
        if (node && scene) place.set((now) => expandNode(now, scene, node));
      },
      hover: (what) => hover.set(what),
      near: (groups) => near.set((now) => nearNow(now, groups)),
      moved: (id, point) => place.set((now) => pin(now, pinAt(now.view, id, point))),
    };
  }, [scene, coterie, place, hover, near]);
};

const Zoom = ({ picture }: { picture: Picture | undefined }) => (
  <fieldset className="zoom">
    <legend className="visually-hidden">Zoom</legend>
    <Button className="icon-button" aria-label="Zoom in" onPress={() => picture?.zoomBy(1.4)}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 3v10M3 8h10" />
      </svg>
    </Button>
    <Button className="icon-button" aria-label="Zoom out" onPress={() => picture?.zoomBy(1 / 1.4)}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 8h10" />
      </svg>
    </Button>
    <Button className="icon-button" aria-label="Show the whole network" onPress={() => picture?.showAll()}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2.500 6V2.500H6M10 2.500h3.500V6M13.500 10v3.500H10M6 13.500H2.500V10" />
      </svg>
    </Button>
  </fieldset>
);

/** Opens the player over the years, and closes it. */
const PlayerButton = () => {
  const coterie = useCoterie();
  const isOpen = useStore(coterie.playing) !== undefined;
  return (
    <Button
      className="icon-button"
      aria-label="Play over the years"
      aria-pressed={isOpen}
      onPress={() => togglePlayer(coterie)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" />
        <path className="solid" d="M6.500 5.200l4.500 2.800-4.500 2.800z" />
      </svg>
    </Button>
  );
};

/** Themes are drawn in place of the network; a published file has none. */
export const Stage = () => {
  const now = useStore(useCoterie().place);
  const form = formOf(now);
  const isFile = useContext(EmbeddedContext) === 'file';
  return !isFile && (form === 'themes' || form === 'periods') ? (
    <Suspense fallback={<main className="stage" aria-label="Themes" aria-busy />}>
      <ThemesStage />
    </Suspense>
  ) : (
    <NetworkStage />
  );
};

const NetworkStage = () => {
  const coterie = useCoterie();
  const shownIn = useContext(EmbeddedContext);
  const isEmbedded = shownIn !== false;
  const hasTable = shownIn !== 'frame';
  const now = useStore(coterie.place);
  const { expanded, filters, selected, table } = now;
  const colour = colourOf(now);
  const form = formOf(now);
  const theme = useStore(coterie.theme);
  const picture = useStore(coterie.picture);
  // Another network stays visible, faded, until this one is there.
  const { network, whole, shown, isStale, isGrowing } = useScene();
  const scene = shown?.scene;
  const emphasis = useEmphasis(scene);
  usePanTo(scene);
  const gestures = useGestures(scene);
  const onPicture = useCallback((made: Picture | undefined) => coterie.picture.set(made), [coterie]);
  const { around } = filters;
  const opened = useMemo(
    () => new Set([...expanded, ...aroundOf(around === undefined ? {} : { around })]),
    [expanded, around],
  );
  const picked = useMemo(() => new Set(selected), [selected]);
  const colouring = useMemo(
    () => ({
      mode: colour,
      range: yearRange((whole?.nodes ?? []).map(({ year }) => year)),
      most: greatest(whole?.nodes ?? []),
      clusters: whole ? huesOf(whole) : [],
      names:
        now.view === 'timeline' || !whole || whole.folded ? [] : whole.clusters.map(({ label }) => label),
      discs: whole ? openedDiscs(whole) : [],
      isDensity: form === 'density',
      venues: venueColours(whole?.venues ?? []),
    }),
    [colour, form, whole, now.view],
  );
  const timesCited = useTimesCitedName(whole);
  const groups = useMemo(() => (whole?.clusters ?? []).map(({ label }) => label), [whole]);
  const empty = network.status === 'ready' && network.value.nodes.length === 0;
  // A banner reports an outage; the last network stays until the server is back, faded if it is another one.
  const refused = network.status === 'failed' && !isOutage(network);
  return (
    <main
      className={`stage ${table && hasTable ? 'with-table' : ''} ${isStale ? 'is-stale' : ''}`}
      aria-label="Network"
      aria-busy={isStale}
    >
      {empty && (isEmbedded ? <p className="empty">Nothing to show.</p> : <Empty />)}
      {shownIn !== 'file' && <Filters isEmpty={empty} />}
      {refused && <NoNetwork message={network.message} />}
      {network.status === 'failed' && isOutage(network) && isStale && (
        <NotLoaded title={views[now.view].title} />
      )}
      {network.status === 'loading' && <Building isFirst={!scene} title={`“${views[now.view].title}”`} />}
      {network.status === 'ready' && isGrowing && scene && <Building isFirst={false} title="more nodes" />}
      {shown && scene && !empty && !refused && (
        <>
          <NodeList scene={scene} name={views[shown.view].title} />
          {shown.axes && picture && <TimelineAxes axes={shown.axes} picture={picture} />}
          <Suspense>
            <Canvas
              name={shown.layout}
              scene={scene}
              colouring={colouring}
              opened={opened}
              emphasis={emphasis}
              picked={picked}
              theme={theme}
              gestures={gestures}
              onPicture={onPicture}
            />
          </Suspense>
          <div id={printFrame} className="print-picture" aria-hidden="true" />
          <Tip timesCited={timesCited} />
          {picture && now.view !== 'timeline' && !isEmbedded && <MiniMap picture={picture} scene={scene} />}
          {!isEmbedded && <Player />}
          <div className="stage-tools">
            {!isEmbedded && <PlayerButton />}
            {hasTable && <TableButton title="Table of nodes" />}
            {!isEmbedded && <Save picture={picture} />}
            <Zoom picture={picture} />
          </div>
          {table && hasTable && <Table scene={scene} groups={groups} timesCited={timesCited} />}
        </>
      )}
    </main>
  );
};
