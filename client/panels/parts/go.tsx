/** Links to another place of the page; real links, so that they open in a new tab too. */
import type { MouseEvent, ReactNode } from 'react';
import { useCoterie, useStore } from '../../context/context.ts';
import type { PageKind } from '../../state/base/page-kind.ts';
import type { Place } from '../../state/place/place.ts';
import { focusOn } from '../../state/place/transitions.ts';
import { encode } from '../../state/place/url.ts';

/** A link to a place. */
export const Go = (props: {
  to: Place;
  className?: string;
  onGo?: () => void;
  onHover?: (over: boolean) => void;
  /** Accessible name, instead of what is shown. */
  label?: string;
  children: ReactNode;
}) => {
  const { place } = useCoterie();
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    place.set(props.to);
    props.onGo?.();
  };
  const hover = (over: boolean) => () => props.onHover?.(over);
  return (
    <a
      href={encode(props.to) || '?'}
      className={props.className}
      aria-label={props.label}
      onClick={follow}
      onPointerEnter={hover(true)}
      onPointerLeave={hover(false)}
    >
      {props.children}
    </a>
  );
};

/** A name that links to its page; hovering highlights the node. */
export const Name = (props: { kind: PageKind; id: string; className?: string; children: ReactNode }) => {
  const { place, hover } = useCoterie();
  const { kind, id } = props;
  return (
    <Go
      to={focusOn(useStore(place), { type: 'page', kind, id })}
      className={props.className ?? 'name'}
      onGo={() => hover.set(undefined)}
      onHover={(over) => hover.set(over ? { type: 'name', id } : undefined)}
    >
      {props.children}
    </Go>
  );
};
