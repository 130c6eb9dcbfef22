/** A number that links to what it counts. */
import type { ReactNode } from 'react';
import { useCoterie, useStore } from '../../context/context.ts';
import type { ListFocus } from '../../state/place/lists.ts';
import { focusOn } from '../../state/place/transitions.ts';
import { figure } from '../../state/words/words.ts';
import { Go } from './go.tsx';

/** To a list of papers, people, techniques or venues. */
export const ToList = (props: {
  list: ListFocus;
  className?: string;
  label?: string;
  children: ReactNode;
}) => {
  const { place } = useCoterie();
  return (
    <Go
      to={focusOn(useStore(place), props.list)}
      className={props.className ?? 'counts'}
      {...(props.label === undefined ? {} : { label: props.label })}
    >
      {props.children}
    </Go>
  );
};

/** A number that links to what it counts; screen readers get `unit` after it. */
export const PaperNumber = (props: { papers: number; list: ListFocus | undefined; unit?: string }) => {
  const { papers, list, unit = 'paper' } = props;
  const number = (
    <>
      {Number.isInteger(papers) ? papers.toLocaleString('en') : figure(papers)}
      {unit && <span className="visually-hidden">{papers === 1 ? ` ${unit}` : ` ${unit}s`}</span>}
    </>
  );
  return <span className="number">{list ? <ToList list={list}>{number}</ToList> : number}</span>;
};
