/** The head of a page: what kind of thing, its name, and what can be done with it. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useCoterie } from '../../context/context.ts';
import { clearFocus } from '../../state/place/transitions.ts';

export const Head = (props: {
  kind: ReactNode;
  title: ReactNode;
  /** What closing does, where it is not to look away. */
  close?: { label: string; act(): void };
  children?: ReactNode;
}) => {
  const { place } = useCoterie();
  return (
    <header className="page-head">
      <div className="page-kind">
        {props.kind}
        <Button
          className="icon-button close"
          aria-label={props.close?.label ?? 'Close'}
          onPress={props.close?.act ?? (() => place.set(clearFocus))}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </Button>
      </div>
      <h2 className="page-title">{props.title}</h2>
      {props.children}
    </header>
  );
};
