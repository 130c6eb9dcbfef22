/** What growing or finding found: ranked works, or line by line. */
import { useCallback, useState } from 'react';
import type { Lookup, LookupWork } from '../../../state/base/wire.ts';
import { canAdd, isPicked, type Picked, pick, pickAll } from '../../../state/online/works.ts';
import { Choice } from '../../parts/fields/choice.tsx';
import { Stretches } from '../../parts/stretches.tsx';
import { Tick } from '../tick.tsx';
import type { ServiceNames } from './change.tsx';
import { Work } from './work.tsx';

const parts = {
  all: { label: 'All', has: () => true },
  new: { label: 'Not in your library', has: canAdd },
  ask: { label: 'To check', has: ({ status }: LookupWork) => status === 'ask' },
  none: { label: 'Not found', has: ({ status }: LookupWork) => status === 'none' },
  retracted: { label: 'Retracted', has: ({ retracted }: LookupWork) => retracted !== undefined },
} as const;
type Part = keyof typeof parts;
const partKeys = Object.keys(parts) as Part[];

export const FoundWorks = (props: {
  lookup: Lookup;
  picked: Picked;
  names: ServiceNames;
  decide: (next: (now: Picked) => Picked) => void;
}) => {
  const { lookup, picked, names, decide } = props;
  const { act } = lookup;
  const works = lookup.works?.items ?? [];
  // What the library holds is listed on request.
  const [part, setPart] = useState<Part>(() =>
    act === 'grow' && works.some(canAdd) && !works.every(canAdd) ? 'new' : 'all',
  );
  const onPick = useCallback((key: string, isIn: boolean) => decide((now) => pick(now, key, isIn)), [decide]);
  const options = Object.fromEntries(
    partKeys.flatMap((key) => {
      const n = works.filter(parts[key].has).length;
      return key === 'all' || key === part || (n > 0 && n < works.length)
        ? [[key, `${parts[key].label} ${n.toLocaleString('en')}`]]
        : [];
    }),
  ) as Record<Part, string>;
  const shown = works.filter(parts[part].has);
  const free = shown.filter(canAdd);
  const ticked = free.filter((work) => isPicked(picked, act, work)).length;
  const best = works.reduce((most, { score }) => Math.max(most, score), 0);
  return (
    <>
      <div className="review-tools">
        {free.length > 0 && (
          <Tick
            state={ticked === free.length ? 'all' : ticked > 0 ? 'some' : 'none'}
            onChange={(isIn) => decide((now) => pickAll(now, free, isIn))}
          >
            {`Take all ${free.length.toLocaleString('en')}`}
          </Tick>
        )}
        {Object.keys(options).length > 1 && (
          <Choice label="Show" className="choice-small" options={options} value={part} onChange={setPart} />
        )}
      </div>
      <Stretches
        key={part}
        label="Works"
        items={shown}
        of={(work) => (
          <Work
            key={work.key}
            work={work}
            best={best}
            names={names}
            isPicked={isPicked(picked, act, work)}
            onPick={onPick}
          />
        )}
      />
    </>
  );
};
