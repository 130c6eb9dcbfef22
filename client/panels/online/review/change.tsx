/** One change of a paper: the field, what it becomes and who says so, and what it was. */
import { useState } from 'react';
import type { LookupChange, LookupService } from '../../../state/base/wire.ts';
import { fieldNames } from '../../../state/online/fields.ts';
import { shorten } from '../../../state/words/words.ts';
import { Tick } from '../tick.tsx';

/** Characters of a value shown at first. */
const longest = 260;

export type ServiceNames = Readonly<Partial<Record<LookupService['id'], string>>>;

const Value = ({ text }: { text: string }) => {
  const [isWhole, setWhole] = useState(false);
  if (text.length <= longest || isWhole) return <span>{text}</span>;
  return (
    <span>
      {shorten(text, longest)}{' '}
      <button type="button" className="more lookup-whole" onClick={() => setWhole(true)}>
        Show all
      </button>
    </span>
  );
};

export const Change = (props: {
  change: LookupChange;
  /** The title of its paper. */
  title: string;
  names: ServiceNames;
  isTaken: boolean;
  onTake: (isIn: boolean) => void;
}) => {
  const { change, names, isTaken } = props;
  const { field, was, now, service, others = [] } = change;
  const name = fieldNames[field];
  return (
    <li className={isTaken ? 'lookup-change' : 'lookup-change lookup-change-out'}>
      <Tick state={isTaken ? 'all' : 'none'} says={`${name} of ${props.title}`} onChange={props.onTake}>
        {name}
      </Tick>
      <div className="lookup-values">
        <p className="lookup-now">
          <Value text={now} /> <span className="lookup-service">{names[service] ?? service}</span>
        </p>
        {was !== undefined && (
          <p className="lookup-was">
            <span>was </span>
            <Value text={was} />
          </p>
        )}
        {others.map((other) => (
          <p key={other.service} className="lookup-was">
            {`${names[other.service] ?? other.service} says `}
            <Value text={other.now} />
          </p>
        ))}
      </div>
    </li>
  );
};
