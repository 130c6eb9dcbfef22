/** What the file knows of the node or link that is set off, and what it is linked to. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../context/context.ts';
import { factsOf } from '../panels/stage/tip.tsx';
import type { Published } from '../state/base/wire.ts';
import { joints } from '../state/place/filters.ts';
import { clearFocus } from '../state/place/transitions.ts';
import { adjacency } from '../state/scene/adjacency.ts';
import { openNode } from '../state/scene/groups.ts';
import { linkId, type Scene, type SceneNode } from '../state/scene/scene.ts';
import { count } from '../state/words/words.ts';

/** Most linked nodes that are listed; the table and the picture have all. */
const most = 30;

const nameOf = ({ title, label }: SceneNode): string => title ?? label;

const Card = ({ title, children }: { title: string; children: ReactNode }) => {
  const { place } = useCoterie();
  return (
    <section className="published-details" aria-label="Details">
      <h2>{title}</h2>
      {children}
      <Button className="button" onPress={() => place.set(clearFocus)}>
        Close
      </Button>
    </section>
  );
};

const Linked = ({ nodes }: { nodes: readonly SceneNode[] }) => {
  const { place } = useCoterie();
  return (
    <>
      <h3>{`Linked to ${nodes.length.toLocaleString('en')}`}</h3>
      <ul>
        {nodes.slice(0, most).map((node) => (
          <li key={node.id}>
            <button type="button" onClick={() => place.set((now) => openNode(now, node))}>
              {nameOf(node)}
            </button>
          </li>
        ))}
      </ul>
      {nodes.length > most && <p className="quiet">{`${nodes.length - most} more`}</p>}
    </>
  );
};

interface Told {
  /** What citations by an export are called. */
  counted: string | undefined;
  /** Who wrote the papers that are drawn, and where. */
  papers: Published['papers'];
}

const OfNode = ({ node, scene, counted, papers }: Told & { node: SceneNode; scene: Scene }) => {
  const known = papers[node.id];
  const neighbours = new Set(
    adjacency(scene)
      .get(node.id)
      ?.map(({ id }) => id),
  );
  const linked = scene.nodes
    .filter(({ id }) => neighbours.has(id))
    .toSorted((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
  return (
    <Card title={nameOf(node)}>
      {known && <p>{known.authors.join(', ')}</p>}
      {known?.venue !== undefined && <p className="quiet">{known.venue}</p>}
      <p className="quiet">{factsOf(node, counted)}</p>
      {node.reasons && (
        <ul>
          {node.reasons.map(({ kind, text }) => (
            <li key={`${kind} ${text}`}>{text}</li>
          ))}
        </ul>
      )}
      <Linked nodes={linked} />
    </Card>
  );
};

/** Nothing while nothing is set off. */
export const Details = (told: Told) => {
  const { place, scene } = useCoterie();
  const { focus } = useStore(place);
  const drawn = useStore(scene);
  if (!drawn) return null;
  const byId = (id: string): SceneNode | undefined => drawn.nodes.find((node) => node.id === id);
  if (focus.type === 'page') {
    const node = byId(focus.id);
    return node ? <OfNode node={node} scene={drawn} {...told} /> : null;
  }
  if (focus.type === 'cluster') {
    const group = byId(`group-${focus.cluster}`);
    return group ? <OfNode node={group} scene={drawn} {...told} /> : null;
  }
  if (focus.type !== 'link') return null;
  const id = linkId(focus.source, focus.target);
  const link = drawn.links.find((other) => other.id === id);
  const ends = [byId(focus.source), byId(focus.target)].filter((end) => end !== undefined);
  return link ? (
    <Card title={ends.map(nameOf).join(' – ')}>
      <p className="quiet">
        {count(link.joint ?? link.papers.length, link.tie ? joints[link.tie].word : 'paper')}
      </p>
    </Card>
  ) : null;
};
