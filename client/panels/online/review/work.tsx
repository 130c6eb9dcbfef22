/** A work that growing or finding gives: what it is, why it is here, and whether it is added. */
import { memo, useId } from 'react';
import type { LookupWork } from '../../../state/base/wire.ts';
import { formatName } from '../../../state/import/people.ts';
import { canAdd } from '../../../state/online/works.ts';
import { count, percent } from '../../../state/words/words.ts';
import { Outside } from '../../parts/outside.tsx';
import { Reasons, Strength } from '../../parts/reasons.tsx';
import { Tick } from '../tick.tsx';
import type { ServiceNames } from './change.tsx';

/** Authors and reasons shown. */
const [most, mostReasons] = [6, 4];

/** `Family, Given; Family, Given · Venue, 2012 · cited 14 times (OpenAlex)`. */
const aboutWork = ({ item, timesCited, timesCitedIn }: LookupWork): string => {
  const people = item.author ?? [];
  const named = people.slice(0, most).map(formatName).join('; ');
  const year = item.issued?.['date-parts']?.[0]?.[0];
  return [
    people.length > most ? `${named} and ${people.length - most} more` : named,
    [item['container-title'], year].filter((part) => part !== undefined && part !== '').join(', '),
    timesCited === undefined
      ? ''
      : `cited ${count(timesCited, 'time')}${timesCitedIn === undefined ? '' : ` (${timesCitedIn})`}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
};

const Links = ({ work: { item, openAccess } }: { work: LookupWork }) => {
  if (item.DOI === undefined && openAccess === undefined) return null;
  return (
    <p className="lookup-links">
      {openAccess !== undefined && <Outside href={openAccess}>Read it (open access)</Outside>}
      {item.DOI !== undefined && (
        <Outside href={`https://doi.org/${encodeURI(item.DOI)}`}>{`doi:${item.DOI}`}</Outside>
      )}
    </p>
  );
};

/** Of a line that was looked up: the line, and how sure it is that this is the work. */
const Line = ({
  work: { line, status, confidence, why, service },
  names,
  isPicked,
}: {
  work: LookupWork;
  names: ServiceNames;
  isPicked: boolean;
}) => {
  if (!line) return null;
  const name = service && (names[service] ?? service);
  return (
    <>
      <p className="lookup-line">{`${line.position}. ${line.text}`}</p>
      <p className="entry-why">
        {status === 'none'
          ? 'No service knows it. It is kept as it is.'
          : [name, confidence === undefined ? '' : `${percent(confidence)} sure`, why ?? '']
              .filter((part) => part !== undefined && part !== '')
              .join(', ')}
      </p>
      {status === 'ask' && (
        <p className="entry-why">
          {isPicked
            ? 'The work below is stored for this line.'
            : 'The line is kept as it is written, unless you tick the work below.'}
        </p>
      )}
    </>
  );
};

export const Work = memo(
  (props: {
    work: LookupWork;
    /** The best score of the list. */
    best: number;
    names: ServiceNames;
    isPicked: boolean;
    onPick: (key: string, isIn: boolean) => void;
  }) => {
    const { work, best, names, isPicked, onPick } = props;
    const { key, item, status, inLibrary, line, retracted, reasons } = work;
    const id = useId();
    const title = item.title ?? 'Untitled';
    return (
      <li className="entry" aria-labelledby={id}>
        <Line work={work} names={names} isPicked={isPicked} />
        <div className="entry-head">
          {canAdd(work) ? (
            <Tick
              className="entry-keep"
              state={isPicked ? 'all' : 'none'}
              onChange={(isIn) => onPick(key, isIn)}
            >
              <span id={id}>{title}</span>
              <span className="visually-hidden">
                {line && status === 'ask' ? ': this is it' : ': add it'}
              </span>
            </Tick>
          ) : (
            <strong id={id}>{title}</strong>
          )}
          {inLibrary !== undefined && <span className="badge badge-present">In your library</span>}
          {retracted !== undefined && <span className="retracted">{`Retracted: ${retracted}`}</span>}
          {status === 'ask' && <span className="badge badge-doubt">? Is this it</span>}
        </div>
        <p className="quiet">{aboutWork(work)}</p>
        {reasons.length > 0 && (
          <>
            <Strength score={work.score} best={best} />
            <Reasons reasons={reasons.toSorted((a, b) => b.share - a.share).slice(0, mostReasons)} />
          </>
        )}
        <Links work={work} />
      </li>
    );
  },
);
