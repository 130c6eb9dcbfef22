/** The tooltip of a node or a link. */
import { useCoterie, useStore } from '../../context/context.ts';
import { joints } from '../../state/place/filters.ts';
import { linkId } from '../../state/scene/scene.ts';
import { count, yearInWords } from '../../state/words/words.ts';

export const Tip = () => {
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
  // On the side without the label.
  const { reach = 0, isLabelAbove = false } = picture.get()?.outline(node.id) ?? {};
  const gap = { margin: `${Math.round(reach) + 6}px 0` };
  return (
    <div className="tip" style={place} aria-hidden="true">
      <div className={`tip-card ${isLabelAbove ? 'is-below' : ''}`} style={gap}>
        <strong>{node.title ?? node.label}</strong>
        <span>
          {node.members !== undefined && `group of ${node.members.toLocaleString('en')}, `}
          {node.kind === 'paper' && node.members === undefined ? 'paper' : count(node.papers, 'paper')}
          {node.year !== undefined &&
            `${node.kind === 'paper' ? ',' : ', mean year'} ${yearInWords(node.year)}`}
        </span>
      </div>
    </div>
  );
};
