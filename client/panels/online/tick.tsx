/** A checkbox that may stand for several things, of which some are ticked. */
import { type ReactNode, useEffect, useRef } from 'react';
import type { Tick as State } from '../../state/online/choices.ts';

export const Tick = (props: {
  state: State;
  className?: string;
  /** For screen readers, if what is shown is not enough. */
  says?: string;
  onChange: (isTicked: boolean) => void;
  children: ReactNode;
}) => {
  const { state, says, onChange } = props;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === 'some';
  }, [state]);
  return (
    <label className={props.className ?? 'lookup-tick'}>
      <input
        type="checkbox"
        ref={box}
        checked={state === 'all'}
        aria-label={says}
        // Some ticked: a click ticks the rest.
        onChange={() => onChange(state !== 'all')}
      />
      {props.children}
    </label>
  );
};
