/** What the library knows of the paper or the author under the pointer, asked once the pointer rests. */
import { useEffect, useState } from 'react';
import { endpoints } from '../../api/api.ts';
import { useAnswer } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { SceneNode } from '../../state/scene/scene.ts';
import { authorCard, type Card, paperCard } from '../../state/words/card.ts';

/** Milliseconds of rest: what the pointer only passes is not asked for. */
const rest = 160;

const useRested = (id: string): boolean => {
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(id), rest);
    return () => clearTimeout(timer);
  }, [id]);
  return rested === id;
};

const useCard = ({ id, kind, members }: SceneNode): Card | undefined => {
  const isAsked = useRested(id) && members === undefined;
  const paper = answerOf(useAnswer(isAsked && kind === 'paper' ? endpoints.page(kind, id) : undefined));
  const author = answerOf(useAnswer(isAsked && kind === 'author' ? endpoints.page(kind, id) : undefined));
  return paper ? paperCard(paper) : author && authorCard(author);
};

export const HoverCard = ({ node }: { node: SceneNode }) => {
  const card = useCard(node);
  return (
    card && (
      <>
        {card.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
        {card.more !== undefined && <span className="tip-more">{card.more}</span>}
      </>
    )
  );
};
