/** Splits off papers of an author, or entries of a paper. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { decide } from '../../actions/decide.ts';
import { useCoterie } from '../../context/context.ts';
import { count } from '../../state/words/words.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import type { CorrectionTarget, SplitMember } from './target.ts';

/** The first thing to choose has the keyboard as soon as it is there. */
const takeFocus = (input: HTMLInputElement | null): void => input?.focus();

/** All members: asked for where the page has only the first of them; or why they cannot be had. */
const useMembers = ({ members, all }: CorrectionTarget) => {
  const [asked, setAsked] = useState<{ members: readonly SplitMember[] | undefined; problem?: string }>({
    members: all ? undefined : members,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once; the page gives another function whenever it is drawn
  useEffect(() => {
    all?.().then(
      (found) => setAsked({ members: found }),
      ({ message }: Error) => setAsked({ members: undefined, problem: message }),
    );
  }, []);
  return asked;
};

export const Split = (target: CorrectionTarget & { onEnd: () => void }) => {
  const { members, problem } = useMembers(target);
  if (members) return <Choice {...target} members={members} />;
  return problem === undefined ? <Skeleton lines={6} /> : <p className="quiet">{problem}</p>;
};

const Choice = ({ kind, id, members, onEnd }: CorrectionTarget & { onEnd: () => void }) => {
  const coterie = useCoterie();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (member: string): void =>
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(member)) next.add(member);
      return next;
    });
  const isPaper = kind === 'paper';
  const isAll = chosen.size === members.length;
  const split = (): void => {
    void decide(coterie, { kind, act: 'split', subject: id, members: [...chosen] }).then(
      (done) => done && onEnd(),
    );
  };
  return (
    <fieldset className="correct-form">
      <legend>
        {isPaper ? 'Which entries are a different paper?' : 'Which papers are by a different person?'}
      </legend>
      <ul className="split-members">
        {members.map(({ member, label, detail }, i) => (
          <li key={member}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(member)}
                ref={i === 0 ? takeFocus : undefined}
                onChange={() => toggle(member)}
              />
              <span>
                {label}
                <span className="split-detail">{detail}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {isAll && <p className="quiet">Leave at least one unchecked.</p>}
      <div className="actions">
        <Button className="button button-main" isDisabled={chosen.size === 0 || isAll} onPress={split}>
          {chosen.size === 0 ? 'Split off' : `Split off ${count(chosen.size, isPaper ? 'entry' : 'paper')}`}
        </Button>
        <Button className="button" onPress={onEnd}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
};
