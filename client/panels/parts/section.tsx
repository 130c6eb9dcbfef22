/** A part of a page under its heading; nothing at all where there is nothing to show. */
import { type ReactNode, useId } from 'react';

export const Section = (props: { title: string; count?: number; children: ReactNode }) => {
  const id = useId();
  if (props.count === 0) return null;
  return (
    <section className="section" aria-labelledby={id}>
      <h3 id={id}>
        {props.title}
        {props.count !== undefined && <span className="section-count">{props.count}</span>}
      </h3>
      {props.children}
    </section>
  );
};
