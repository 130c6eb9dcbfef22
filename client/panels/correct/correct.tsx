/** Corrections of a thing: merge, split, rename, hide. */
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { setUndone } from '../../actions/decide.ts';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie } from '../../context/context.ts';
import type { HeldKind } from '../../state/base/page-kind.ts';
import { answerOf } from '../../state/base/remote.ts';
import { decisionInWords } from '../../state/words/decisions.ts';
import { Section } from '../parts/section.tsx';
import { Hide } from './hide.tsx';
import { Merge } from './merge.tsx';
import { Rename } from './rename.tsx';
import { Split } from './split.tsx';
import type { CorrectionTarget } from './target.ts';

type Way = 'merge' | 'rename' | 'split' | 'hide';

const labels: Record<HeldKind, Partial<Record<Way, string>>> = {
  paper: { merge: 'Merge with another paper…', split: 'Split this paper…' },
  author: { merge: 'Merge with another author…', split: 'Split this author…', rename: 'Rename…' },
  venue: { merge: 'Merge with another venue…', rename: 'Rename…' },
  technique: { merge: 'Merge with another technique…', rename: 'Rename…', hide: 'Hide…' },
};

const forms = { merge: Merge, rename: Rename, split: Split, hide: Hide } as const;

/** The decisions about a thing, each with undo. */
const Decided = ({ id }: { id: string }) => {
  const coterie = useCoterie();
  const items = answerOf(useAnswer(endpoints.decisions(id)))?.items ?? [];
  return (
    <ul className="decided">
      {items
        .filter(({ undone }) => !undone)
        .map((decision) => (
          <li key={decision.id}>
            <span>{decisionInWords(decision)}</span>
            <Button
              className="button"
              aria-label={`Undo: ${decisionInWords(decision)}`}
              onPress={() => void setUndone(coterie, decision, true)}
            >
              Undo
            </Button>
          </li>
        ))}
    </ul>
  );
};

export const Correct = (thing: CorrectionTarget) => {
  const [way, setWay] = useState<Way>();
  const offered = (Object.entries(labels[thing.kind]) as [Way, string][]).filter(
    ([which]) => which !== 'split' || thing.members.length > 1,
  );
  const Form = way && forms[way];
  return (
    <Section title="Correct this">
      <Decided id={thing.id} />
      {Form ? (
        <Form {...thing} onEnd={() => setWay(undefined)} />
      ) : (
        <div className="actions correct-ways">
          {offered.map(([which, label]) => (
            <Button key={which} className="button" onPress={() => setWay(which)}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </Section>
  );
};
