/** The head of a page: what kind of thing, its name, and what can be done with it. */
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../../context.ts';
import { lookAway } from '../../state/place.ts';

/** Reached by the keyboard from the canvas: the heading takes the focus only when asked to. */
export const Head = (props: { kind: ReactNode; title: ReactNode; children?: ReactNode }) => {
  const { place } = useCoterie();
  const heading = useRef<HTMLHeadingElement>(null);
  const focus = useStore(place).focus;
  useEffect(() => {
    heading.current?.closest('.panel-scroll')?.scrollTo({ top: 0 });
  }, [focus]);
  return (
    <header className="page-head">
      <div className="page-kind">
        {props.kind}
        <Button className="icon-button close" aria-label="Close" onPress={() => place.set(lookAway)}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </Button>
      </div>
      <h2 ref={heading} tabIndex={-1} className="page-title">
        {props.title}
      </h2>
      {props.children}
    </header>
  );
};
