/** What completing found, by paper: first those to be asked, then the changes, then what no service knows. */
import { useMemo, useState } from 'react';
import type { Lookup, LookupPaper } from '../../../state/base/wire.ts';
import { type Choices, chooseAll, chooseField, tickOfAll } from '../../../state/online/choices.ts';
import { fieldNames, lookupFields } from '../../../state/online/fields.ts';
import { Choice } from '../../parts/fields/choice.tsx';
import { Stretches } from '../../parts/stretches.tsx';
import { Tick } from '../tick.tsx';
import type { ServiceNames } from './change.tsx';
import { Paper } from './paper.tsx';

type Decide = (next: (now: Choices) => Choices) => void;

/** The parts of the list, in order. */
const parts = {
  ask: {
    label: 'To check',
    title: 'Is it the same paper?',
    has: ({ status }: LookupPaper) => status === 'ask',
  },
  changed: {
    label: 'Changes',
    title: 'What would change',
    has: ({ status, changes }: LookupPaper) => status === 'sure' && changes.length > 0,
  },
  same: {
    label: 'Complete',
    title: 'Complete already',
    has: ({ status, changes }: LookupPaper) => status === 'sure' && changes.length === 0,
  },
  none: { label: 'Not found', title: 'Not found', has: ({ status }: LookupPaper) => status === 'none' },
} as const;
type Part = keyof typeof parts;
const partKeys = Object.keys(parts) as Part[];

/** A checkbox for everything, and one for each field that would change. */
const Fields = (props: { papers: readonly LookupPaper[]; choices: Choices; decide: Decide }) => {
  const { papers, choices, decide } = props;
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { status, changes } of papers)
      if (status !== 'none') for (const { field } of changes) found.set(field, (found.get(field) ?? 0) + 1);
    return found;
  }, [papers]);
  if (counts.size === 0) return null;
  return (
    <fieldset className="lookup-fields">
      <legend className="visually-hidden">Take</legend>
      <Tick
        className="lookup-tick lookup-tick-all"
        state={tickOfAll(choices, papers)}
        onChange={(isIn) => decide((now) => chooseAll(now, isIn))}
      >
        All changes
      </Tick>
      {lookupFields
        .filter((field) => counts.has(field))
        .map((field) => (
          <Tick
            key={field}
            state={tickOfAll(choices, papers, field)}
            onChange={(isIn) => decide((now) => chooseField(now, field, isIn))}
          >
            {fieldNames[field]} <span className="number">{counts.get(field)?.toLocaleString('en')}</span>
          </Tick>
        ))}
    </fieldset>
  );
};

export const CompletedPapers = (props: {
  lookup: Lookup;
  choices: Choices;
  names: ServiceNames;
  decide: Decide;
}) => {
  const { lookup, choices, names, decide } = props;
  const papers = lookup.papers?.items ?? [];
  const total = lookup.papers?.total ?? 0;
  const [part, setPart] = useState<Part | 'all'>('all');
  const of = new Map(partKeys.map((key) => [key, papers.filter(parts[key].has)]));
  const filled = partKeys.filter((key) => (of.get(key)?.length ?? 0) > 0);
  const options = Object.fromEntries([
    ['all', `All ${papers.length.toLocaleString('en')}`],
    ...filled.map((key) => [key, `${parts[key].label} ${of.get(key)?.length.toLocaleString('en')}`]),
  ]) as Record<Part | 'all', string>;
  return (
    <>
      <div className="review-summary">
        <Fields papers={papers} choices={choices} decide={decide} />
        {total > papers.length && (
          <p className="quiet">{`Only the first ${papers.length.toLocaleString('en')} of ${total.toLocaleString('en')} papers are shown; the choices above hold for all.`}</p>
        )}
      </div>
      {filled.length > 1 && (
        <div className="review-tools">
          <Choice label="Show" className="choice-small" options={options} value={part} onChange={setPart} />
        </div>
      )}
      {filled
        .filter((key) => part === 'all' || part === key)
        .map((key) => (
          <section key={key} className="lookup-part" aria-label={parts[key].title}>
            <h3>
              {parts[key].title}
              {key === 'none' && lookup.state !== 'ready' && ' or not asked yet'}
            </h3>
            <Stretches
              label={parts[key].title}
              items={of.get(key) ?? []}
              of={(found) => (
                <Paper key={found.paper.id} found={found} choices={choices} names={names} decide={decide} />
              )}
            />
          </section>
        ))}
    </>
  );
};
