/** A link to another site, which the reader opens in a tab of its own; nothing is loaded from there before. */
import type { ReactNode } from 'react';

export const Outside = (props: { href: string; children: ReactNode }) => (
  <a href={props.href} target="_blank" rel="noreferrer noopener external" className="name">
    {props.children}
  </a>
);
