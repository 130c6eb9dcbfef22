/** The reading list. */
import { Button } from 'react-aria-components/Button';
import { saveReferences } from '../../actions/save-references.ts';
import { useCoterie, useStore } from '../../context/context.ts';
import { mark, type ReadingState } from '../../state/place/reading-list.ts';
import { Name } from '../parts/go.tsx';
import { Section } from '../parts/section.tsx';

const shown: readonly { state: ReadingState; label: string; back: string }[] = [
  { state: 'to read', label: 'To read', back: 'Remove' },
  { state: 'read', label: 'Read', back: 'Remove' },
  { state: 'dismissed', label: 'Dismissed', back: 'Restore' },
];

export const Reading = () => {
  const { reading, notices } = useCoterie();
  const list = useStore(reading);
  const ids = list.filter(({ state }) => state !== 'dismissed').map(({ id }) => id);
  return (
    <Section title="Reading list" count={list.length}>
      {shown.map(({ state, label, back }) => {
        const papers = list.filter((item) => item.state === state);
        if (papers.length === 0) return null;
        return (
          <details key={state} className="reading" open={state === 'to read'}>
            <summary>{`${label} ${papers.length}`}</summary>
            <ul className="decided">
              {papers.map((paper) => (
                <li key={paper.id}>
                  <Name kind="paper" id={paper.id}>
                    {paper.title}
                  </Name>
                  <Button
                    className="button"
                    aria-label={`${back}: ${paper.title}`}
                    onPress={() => reading.set((now) => mark(now, paper, state))}
                  >
                    {back}
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
      {ids.length > 0 && (
        <Button className="button" onPress={() => void saveReferences(notices, ids, 'reading-list')}>
          Save as BibTeX
        </Button>
      )}
    </Section>
  );
};
