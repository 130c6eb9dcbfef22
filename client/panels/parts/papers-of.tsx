/** The papers of several things. */
import { endpoints } from '../../api/api.ts';
import { useAnswer } from '../../context/context.ts';
import { count } from '../../state/words/words.ts';
import { PaperList } from './papers.tsx';
import { Skeleton } from './skeleton.tsx';

const most = 200;

/** Papers of at least `least` of the things. */
export const PapersOf = ({ ids, least }: { ids: readonly string[]; least: number }) => {
  const answer = useAnswer(endpoints.papersOf(ids, least, most));
  if (!answer || answer.status === 'loading') return <Skeleton lines={3} />;
  if (answer.status === 'failed') return <p className="quiet">{answer.message}</p>;
  const { items, total } = answer.value;
  return (
    <>
      <PaperList papers={items.map(({ paper }) => paper)} isSorted />
      {total > items.length && (
        <p className="quiet">{`and ${count(total - items.length, 'more paper')}, too many to list`}</p>
      )}
    </>
  );
};
