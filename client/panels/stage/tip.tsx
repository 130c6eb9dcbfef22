/** The tooltip of a node or a link. */
import { useCoterie, useStore } from '../../context/context.ts';
import { joints } from '../../state/place/filters.ts';
import { linkId, type SceneNode } from '../../state/scene/scene.ts';
import { count, yearInWords } from '../../state/words/words.ts';

/** Pixels above a node within which a tooltip has no room. */
const leastRoom = 96;

/** Reasons shown; the page of the paper lists all. */
const mostReasons = 3;

/** `group of 12, 40 papers, mean year 2012`; `paper, 2012, 5 citations`. */
const factsOf = (
  { kind, members, papers, year, citations, timesCited }: SceneNode,
  counted: string | undefined,
): string => {
  const isPaper = kind === 'paper' && members === undefined;
  return [
    ...(members === undefined ? [] : [`group of ${members.toLocaleString('en')}`]),
    isPaper ? 'paper' : count(papers, 'paper'),
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
          <span>{count(link?.papers.length ?? 0, link?.tie ? joints[link.tie].word : 'paper')}</span>
        </div>
      </div>
    );
  }
  const node = drawn.nodes.find(({ id }) => id === over.id);
  if (!node) return null;
  const { above, below } = picture.get()?.outline(node.id) ?? { above: 0, below: 0 };
  // On the side where less stands between, and where there is room: never on the label.
  const isBelow = below < above || over.y < above + leastRoom;
  const gap = { margin: `${Math.round(isBelow ? below : above) + 6}px 0` };
  return (
    <div className="tip" style={place} aria-hidden="true">
      <div className={`tip-card ${isBelow ? 'is-below' : ''}`} style={gap}>
        <strong>{node.title ?? node.label}</strong>
        <span>{factsOf(node, timesCited)}</span>
        {node.reasons && <Why reasons={node.reasons} />}
      </div>
    </div>
  );
};
