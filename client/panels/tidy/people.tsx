/** Tidying up authors: who is who, one question for a person. */
import { useState } from 'react';
import { endpoints, fetchAnswer } from '../../api/api.ts';
import type { Decision, PersonQuestion } from '../../state/base/wire.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { Above } from './above.tsx';
import { Accept } from './accept.tsx';
import { askedOf, PersonSides } from './person.tsx';
import { useWalk } from './use-walk.ts';
import { Walkthrough } from './walkthrough.tsx';

const nobody: ReadonlySet<string> = new Set();

const nothingToAsk = {
  ready: 'There is nothing to ask about the authors.',
  finding: '',
  failed: 'It could not be worked out who may be the same person. What the server prints says why.',
};

export const People = () => {
  const hand = useWalk<PersonQuestion>('author', (limit, signal) =>
    fetchAnswer(endpoints.people(limit), signal),
  );
  const [out, setOut] = useState({ of: '', ids: nobody });
  const [isAccepting, setAccepting] = useState(false);
  const [accepted, setAccepted] = useState<Decision>();
  const { walk, asked } = hand;
  const question = walk?.open[0];
  // What was left out of one question is not left out of the next.
  const of = question ? `${question.subject.id} ${walk?.answered.length}` : '';
  const left = out.of === of ? out.ids : nobody;
  const toggle = (id: string): void =>
    setOut({ of, ids: new Set(left.has(id) ? [...left].filter((each) => each !== id) : [...left, id]) });

  if (isAccepting)
    return (
      <Accept
        onDone={(decision) => {
          setAccepting(false);
          if (!decision) return;
          setAccepted(decision);
          hand.more();
        }}
      />
    );
  return (
    <Walkthrough
      hand={hand}
      title={question && askedOf(question)}
      act={question?.act ?? 'merge'}
      joined={(question?.others.length ?? 0) - left.size}
      all={question?.others.length ?? 0}
      out={left}
      none={nothingToAsk[asked?.state ?? 'ready']}
      above={
        <Above
          isFinding={asked?.state === 'finding'}
          sure={asked?.sure ?? 0}
          accepted={accepted}
          onSee={() => setAccepting(true)}
          onTakenBack={() => {
            setAccepted(undefined);
            hand.more();
          }}
        />
      }
    >
      {question && <PersonSides question={question} out={left} onToggle={toggle} />}
      {!walk && <Skeleton lines={6} />}
    </Walkthrough>
  );
};
