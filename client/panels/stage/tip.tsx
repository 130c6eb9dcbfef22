/** The tooltip of a node or a link. */
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import { joints } from '../../state/place/filters.ts';
import { linkId, type SceneNode } from '../../state/scene/scene.ts';
import { count, yearInWords } from '../../state/words/words.ts';
import { HoverCard } from './hover-card.tsx';

/** Pixels above or below a node within which a tooltip has no room, and half of its width. */
const leastRoom = 190;
const halfWidth = 166;

/** How far a tooltip moves to the side so that it stays on the picture. */
const shiftOf = (x: number, width: number): number =>
  width < 2 * halfWidth ? 0 : Math.max(0, halfWidth - x) - Math.max(0, x + halfWidth - width);

/** Reasons shown; the page of the paper lists all. */
const mostReasons = 3;

/** `group of 12, 40 papers, mean year 2012`; `paper, 2012, 5 citations`. */
export const factsOf = (
  { kind, members, papers, year, citations, timesCited, own, retracted }: SceneNode,
  counted: string | undefined,
): string => {
  const isPaper = kind === 'paper' && members === undefined;
  return [
    ...(members === undefined ? [] : [`group of ${members.toLocaleString('en')}`]),
    isPaper ? `${retracted ? 'retracted ' : ''}paper` : count(papers, 'paper'),
    ...(own ? ['in your library'] : []),
    ...(year === undefined ? [] : [`${isPaper ? '' : 'mean year '}${yearInWords(year)}`]),
    ...(isPaper && citations ? [`${count(citations, 'citation')} in the library`] : []),
    ...(isPaper && timesCited !== undefined && counted !== undefined
      ? [`${timesCited.toLocaleString('en')} ${counted.charAt(0).toLowerCase()}${counted.slice(1)}`]
      : []),
  ].join(', ');
};

/** Why a paper is in a graph of related work, the strongest first. */
const Why = ({ reasons }: { reasons: NonNullable<SceneNode['reasons']> }) => (
  <span className="tip-why">
    {reasons
      .toSorted((a, b) => b.share - a.share)
      .slice(0, mostReasons)
      .map(({ kind, text }) => (
        <span key={`${kind} ${text}`}>{text}</span>
      ))}
  </span>
);

/** Who stands for a group that is named by its themes. */
const Leaders = ({ cluster }: { cluster: number | undefined }) => {
  const now = useStore(useCoterie().place);
  const network = answerOf(useAnswer(endpoints.network(now)));
  const { leaders = [] } = network?.clusters[cluster ?? -1] ?? {};
  return leaders.length > 0 ? <span>{leaders.join(', ')}</span> : null;
};

export const Tip = ({ timesCited }: { timesCited: string | undefined }) => {
  const { hover, scene, picture } = useCoterie();
  const over = useStore(hover);
  const drawn = useStore(scene);
  if (!over || over.type === 'name' || !drawn) return null;
  const name = (id: string): string => drawn.nodes.find((node) => node.id === id)?.label ?? '';
  const place = { transform: `translate(${Math.round(over.x)}px, ${Math.round(over.y)}px)` };
  if (over.type === 'link') {
    const id = linkId(over.source, over.target);
    const link = drawn.links.find((other) => other.id === id);
    return (
      <div className="tip" style={place} aria-hidden="true">
        <div className="tip-card">
          <strong>
            {name(over.source)} – {name(over.target)}
          </strong>
          <span>
            {count(link?.joint ?? link?.papers.length ?? 0, link?.tie ? joints[link.tie].word : 'paper')}
          </span>
        </div>
      </div>
    );
  }
  const node = drawn.nodes.find(({ id }) => id === over.id);
  if (!node) return null;
  const { above, below } = picture.get()?.outline(node.id) ?? { above: 0, below: 0 };
  // On the side where less stands between, and where there is room: never on the label.
  const { width, height } = picture.get()?.size() ?? { width: 0, height: 0 };
  const isHigh = over.y < above + leastRoom;
  const isLow = over.y > height - below - leastRoom;
  const isBelow = isHigh || (below < above && !isLow);
  const gap = {
    margin: `${Math.round(isBelow ? below : above) + 6}px 0`,
    marginLeft: Math.round(shiftOf(over.x, width)),
  };
  return (
    <div className="tip" style={place} aria-hidden="true">
      <div className={`tip-card ${isBelow ? 'is-below' : ''}`} style={gap}>
        <strong>{node.title ?? node.label}</strong>
        <span>{factsOf(node, timesCited)}</span>
        {node.members !== undefined && <Leaders cluster={node.cluster} />}
        <HoverCard key={node.id} node={node} />
        {node.reasons && <Why reasons={node.reasons} />}
      </div>
    </div>
  );
};
