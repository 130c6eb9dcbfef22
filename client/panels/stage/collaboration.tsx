/** Who works together: people, institutions or countries. */
import { useCoterie, useStore } from '../../context/context.ts';
import { isCollaboration } from '../../state/place/place.ts';
import { showView } from '../../state/place/transitions.ts';
import { collaborationTitles } from '../../views/index.ts';
import { Choice } from '../parts/fields/choice.tsx';

export const CollaborationChoice = () => {
  const { place } = useCoterie();
  const { view } = useStore(place);
  return isCollaboration(view) ? (
    <Choice
      label="Who works together"
      className="choice-small collaboration-choice"
      options={collaborationTitles}
      value={view}
      onChange={(chosen) => place.set((now) => showView(now, chosen))}
    />
  ) : null;
};
