/** What to try first; it goes away once it was read, and stays away in this browser. */
import { useCoterie, useStore } from '../../context/context.ts';
import { Section } from '../parts/section.tsx';

/** An empty library has nothing to click on yet. */
export const Hints = ({ isEmpty }: { isEmpty: boolean }) => {
  const { hints } = useCoterie();
  if (useStore(hints).isRead) return null;
  return (
    <Section
      title="To begin"
      tool={
        <button type="button" className="more" onClick={() => hints.set({ isRead: true })}>
          Got it
        </button>
      }
    >
      <ul className="hints">
        {!isEmpty && <li>Click a dot for what is behind it, or a line for the papers that make it.</li>}
        {!isEmpty && <li>Double-click a dot to bring in what belongs to it.</li>}
        {!isEmpty && <li>Every number on a page leads to what it counts.</li>}
        <li>
          Drop a file of references anywhere, or press <kbd>i</kbd>, to add what you read.
        </li>
        <li>
          Press <kbd>/</kbd> to search and <kbd>?</kbd> for all keys.
        </li>
      </ul>
    </Section>
  );
};
