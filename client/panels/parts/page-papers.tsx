/** The papers of a page: those that came with it or, if there are more, the first of the list of all in the order asked for. */
import { type ReactNode, useState } from 'react';
import { endpoints } from '../../api/api.ts';
import { useAnswer } from '../../context/context.ts';
import type { PaperList as Listed, PaperSort } from '../../state/base/wire.ts';
import { type ListOf, listOf, sorted } from '../../state/place/lists.ts';
import { PaperList } from './papers.tsx';
import { Skeleton } from './skeleton.tsx';
import { SortBy } from './sort.tsx';
import { All } from './use-first.tsx';

type Paper = Listed['items'][number];

/** Papers shown at first. */
const first = 6;

interface Props {
  papers: readonly Paper[];
  /** How many there are in all, and the list that has them. */
  total: number;
  of: ListOf;
  extra?: (paper: Paper) => ReactNode;
}

const FirstOfMany = ({ total, of, extra }: Props) => {
  const [sort, setSort] = useState<PaperSort>('citations');
  const found = useAnswer(endpoints.list('papers', of, sort));
  return (
    <>
      <SortBy sort={sort} onChange={setSort} />
      {found?.status === 'failed' && <p className="quiet">{found.message}</p>}
      {found?.status === 'ready' ? (
        <PaperList
          key={sort}
          papers={found.value.items}
          atFirst={first}
          isSorted
          rest={<All total={total} list={sorted(listOf('papers', of), sort)} />}
          {...(extra && { extra })}
        />
      ) : (
        found?.status !== 'failed' && <Skeleton lines={first} />
      )}
    </>
  );
};

export const PagePapers = (props: Props) => {
  const { papers, total, extra } = props;
  if (papers.length < total) return <FirstOfMany {...props} />;
  return <PaperList papers={papers} atFirst={first} {...(extra && { extra })} />;
};
