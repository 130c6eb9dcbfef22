/** A section of a page; nothing if it is empty. */
import { type ReactNode, useId } from 'react';
import type { ListFocus } from '../../state/place/lists.ts';
import { ToList } from './number.tsx';

/** `counts`: the list that the count links to; `tool`: a control at the end of the heading. */
export const Section = (props: {
  title: string;
  count?: number;
  counts?: ListFocus;
  tool?: ReactNode;
  /** Whether there is anything to show, if there is no count. */
  shows?: boolean;
  children: ReactNode;
}) => {
  const id = useId();
  const { title, count, counts, tool, shows = true } = props;
  if (count === 0 || !shows) return null;
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h3 id={id}>{title}</h3>
        {count !== undefined && (
          <span className="section-count">
            {counts ? (
              <ToList list={counts} label={`${title}: all ${count}`}>
                {count.toLocaleString('en')}
              </ToList>
            ) : (
              count.toLocaleString('en')
            )}
          </span>
        )}
        {tool}
      </div>
      {props.children}
    </section>
  );
};
