/** First hints, until the reader dismisses them in this browser. */
import { useCoterie, useStore } from '../../context/context.ts';
import { Section } from '../parts/section.tsx';

/** `isEmpty`: whether the library has no papers. */
export const Hints = ({ isEmpty }: { isEmpty: boolean }) => {
  const { hints } = useCoterie();
  if (useStore(hints).isRead) return null;
  return (
    <Section
      title="Getting started"
      tool={
        <button type="button" className="more" onClick={() => hints.set({ isRead: true })}>
          Got it
        </button>
      }
    >
      <ul className="hints">
        {!isEmpty && <li>Click a node for details, or a line for the papers behind it.</li>}
        {!isEmpty && <li>Double-click a node to add its neighbours to the network.</li>}
        {!isEmpty && <li>Click a number to list what it counts.</li>}
        <li>
          Drop a file of references anywhere on the page, or press <kbd>i</kbd>, to add papers.
        </li>
        <li>
          Press <kbd>/</kbd> to search and <kbd>?</kbd> for all keyboard shortcuts.
        </li>
      </ul>
    </Section>
  );
};
