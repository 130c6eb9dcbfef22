/** The three ways into a library: its people, what to read, and what it is about. */
import { useCoterie, useStore } from '../../context/context.ts';
import { showView } from '../../state/place/transitions.ts';
import { Go } from '../parts/go.tsx';

/** `onRead`: to where one says what to read about. */
export const Ways = ({ onRead }: { onRead: () => void }) => {
  const now = useStore(useCoterie().place);
  return (
    <nav className="ways" aria-label="Three ways in">
      <Go to={showView(now, 'coauthors')} className="way">
        <strong>Who works with whom</strong>
        <span>The people of the library, and their groups</span>
      </Go>
      <button type="button" className="way" onClick={onRead}>
        <strong>What to read next</strong>
        <span>Describe it, or open a paper and see what is related</span>
      </button>
      <Go to={showView(now, 'topics')} className="way">
        <strong>Look around</strong>
        <span>The topics, which belong together, and how they came up</span>
      </Go>
    </nav>
  );
};
