/**
 * The network for keyboard and screen reader: a visually hidden list of its nodes; the canvas rings the node in
 * focus. Arrow keys move, Space opens the details, Enter expands, x selects.
 */
import { type KeyboardEvent, memo, useMemo, useRef, useState } from 'react';
import { toggleOne } from '../../actions/select.ts';
import { useCoterie, useStore } from '../../context/context.ts';
import { type Adjacency, adjacency } from '../../state/scene/adjacency.ts';
import { expandNode, openNode } from '../../state/scene/groups.ts';
import type { Scene, SceneNode } from '../../state/scene/scene.ts';
import { roundOf, type Step, type Walker, walk } from '../../state/scene/walk.ts';
import { count } from '../../state/words/words.ts';

const steps: Readonly<Record<string, Step>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowRight: 'neighbour',
  ArrowLeft: 'neighbour-back',
  Home: 'first',
  End: 'last',
};

const describe = (node: SceneNode, neighbours: Adjacency): string =>
  [
    node.label,
    ...(node.retracted ? ['retracted'] : []),
    node.members === undefined ? node.kind : `group of ${node.members}`,
    ...(node.kind === 'paper' ? [] : [count(node.papers, 'paper')]),
    count(neighbours.get(node.id)?.length ?? 0, 'link'),
  ].join(', ');

const byName = new Intl.Collator('en');

const optionId = (index: number): string => `node-option-${index}`;

/** Of a longer list only these many options around the one in focus are on the page: thousands would take a second. */
const windowed = 300;

const Options = memo(
  (props: { nodes: readonly SceneNode[]; from: number; neighbours: Adjacency; picked: readonly string[] }) =>
    props.nodes.slice(props.from, props.from + windowed).map((node, i) => (
      <div
        key={node.id}
        id={optionId(props.from + i)}
        role="option"
        aria-selected={props.picked.includes(node.id)}
        aria-setsize={props.nodes.length}
        aria-posinset={props.from + i + 1}
        tabIndex={-1}
      >
        {describe(node, props.neighbours)}
      </div>
    )),
);

/** Where the window begins that holds an index: in steps, so that most moves leave it as it is. */
const windowOf = (index: number, length: number): number =>
  Math.max(
    0,
    Math.min(length - windowed, Math.floor((index - windowed / 4) / (windowed / 2)) * (windowed / 2)),
  );

export const NodeList = ({ scene, name }: { scene: Scene; name: string }) => {
  const coterie = useCoterie();
  const { place, picture } = coterie;
  const drawing = useStore(picture);
  const now = useStore(place);
  const [walker, setWalker] = useState<Walker>();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: dragging a node makes a new scene of the same links.
  const neighbours = useMemo(() => adjacency(scene), [scene.links]);
  const nodes = useMemo(
    () => scene.nodes.toSorted((a, b) => b.papers - a.papers || byName.compare(a.label, b.label)),
    [scene],
  );
  const byId = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes]);
  const chosen = now.focus.type === 'page' && byId.has(now.focus.id) ? now.focus.id : undefined;
  const at = walker && byId.has(walker.at) ? walker : undefined;

  const index = at ? nodes.findIndex(({ id }) => id === at.at) : 0;

  const go = (next: Walker): void => {
    setWalker(next);
    drawing?.cursor(next.at);
    const round = roundOf(next, neighbours);
    const hub = round && byId.get(round.hub);
    setSaid(round && hub ? `Neighbour ${round.number} of ${round.of} of ${hub.label}` : '');
  };
  const begin = (): void => {
    const first = at?.at ?? chosen ?? nodes[0]?.id;
    if (first !== undefined) go({ at: first });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    const node = at && byId.get(at.at);
    if (step && at)
      go(
        walk(
          at,
          step,
          nodes.map(({ id }) => id),
          neighbours,
        ),
      );
    else if (event.key === 'Enter' && node) {
      const closing = now.expanded.includes(node.id);
      place.set(expandNode(now, scene, node));
      setSaid(closing ? `${node.label} collapsed` : `${node.label} expanded`);
    } else if (event.key === ' ' && node) place.set((before) => openNode(before, node));
    else if (event.key === 'x' && node && !event.ctrlKey && !event.metaKey) {
      toggleOne(coterie, node.id);
      const { selected } = place.get();
      const is = selected.includes(node.id) ? 'selected' : 'deselected';
      setSaid(`${node.label} ${is}, ${selected.length} selected in total`);
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <div
        ref={list}
        className="node-list"
        id="node-list"
        role="listbox"
        tabIndex={0}
        aria-multiselectable="true"
        aria-label={`${name}: ${count(nodes.length, 'node')}`}
        aria-activedescendant={at ? optionId(index) : undefined}
        onFocus={begin}
        onBlur={() => drawing?.cursor(undefined)}
        onKeyDown={onKeyDown}
      >
        <Options
          nodes={nodes}
          from={windowOf(index, nodes.length)}
          neighbours={neighbours}
          picked={now.selected}
        />
      </div>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  );
};
