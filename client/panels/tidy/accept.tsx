/** Accepts all merges that are nearly certain, as one decision; shows each of them first. */
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { decide } from '../../actions/decide.ts';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie } from '../../context/context.ts';
import type { Decision, PersonQuestion } from '../../state/base/wire.ts';
import { acceptAll } from '../../state/correct/tidy.ts';
import { count, percent } from '../../state/words/words.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { useKeys } from './use-keys.ts';

/** The most that are shown, and decided, at once. */
const most = 1000;

const Line = (props: {
  question: PersonQuestion;
  out: ReadonlySet<string>;
  onToggle: (key: string) => void;
}) => {
  const { question, out, onToggle } = props;
  const { subject, others } = question;
  return (
    <li>
      <p className="accept-subject">
        <strong>{subject.label}</strong> <span className="quiet">{count(subject.papers, 'paper')}</span>
      </p>
      <ul>
        {others.map(({ id, label, papers, score, reasons }) => {
          const key = `${subject.id} ${id}`;
          return (
            <li key={id}>
              <label className="accept-other">
                <input type="checkbox" checked={!out.has(key)} onChange={() => onToggle(key)} />
                <span>
                  {label} <span className="quiet">{`${count(papers, 'paper')}: ${reasons.join('; ')}`}</span>
                </span>
                <span className="likely">{percent(score)}</span>
              </label>
            </li>
          );
        })}
      </ul>
    </li>
  );
};

/** `onDone` gets the decision, or nothing if the reader goes back. */
export const Accept = ({ onDone }: { onDone: (decision: Decision | undefined) => void }) => {
  const coterie = useCoterie();
  const answer = useAnswer(endpoints.people(most, true));
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const items = answer?.status === 'ready' ? answer.value.items : undefined;
  const all = items?.reduce((sum, { others }) => sum + others.length, 0) ?? 0;
  const n = all - out.size;
  const toggle = (key: string): void =>
    setOut((now) => new Set(now.has(key) ? [...now].filter((each) => each !== key) : [...now, key]));
  const accept = async (): Promise<void> => {
    const request = items && acceptAll(items, out);
    if (!request || busy) return;
    setBusy(true);
    const decision = await decide(coterie, request);
    setBusy(false);
    if (decision) onDone(decision);
  };
  useKeys({ y: () => void accept(), n: () => onDone(undefined) });
  if (answer?.status === 'failed') return <p role="alert">{answer.message}</p>;
  if (!items) return <Skeleton lines={6} />;
  return (
    <>
      <div className="tidy-body">
        <p className="tidy-question">
          <strong>{`Merge ${n === 1 ? 'this author' : `these ${n} authors`}?`}</strong>{' '}
          <span className="quiet">
            Each is at least 95% likely to be the one above it. It is one decision: you can take it back
            whole.
          </span>
        </p>
        <ul className="accept">
          {items.map((question) => (
            <Line key={question.subject.id} question={question} out={out} onToggle={toggle} />
          ))}
        </ul>
      </div>
      <div className="actions tidy-answers">
        <Button className="button button-main" isDisabled={busy || n === 0} onPress={() => void accept()}>
          {`Merge ${count(n, 'author')}`} <kbd>y</kbd>
        </Button>
        <Button className="button" isDisabled={busy} onPress={() => onDone(undefined)}>
          Back to the questions <kbd>n</kbd>
        </Button>
      </div>
    </>
  );
};
