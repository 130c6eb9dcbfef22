/** Steps through suggestions one by one: the answers so far, and the next one. Values only. */
import type { Decision, DecisionRequest, Suggestion } from '../base/wire.ts';

export type Answer = 'yes' | 'no' | 'skip';

export interface Walk {
  suggestions: readonly Suggestion[];
  /** Which one is asked about. */
  at: number;
  /** What was answered so far; a skipped one has no decision. */
  answered: readonly { at: number; answer: Answer; decision?: Decision }[];
}

export const startWalk = (suggestions: readonly Suggestion[]): Walk => ({ suggestions, at: 0, answered: [] });

/** The suggestion that is asked about; undefined at the end. */
export const asked = ({ suggestions, at }: Walk): Suggestion | undefined => suggestions[at];

/** What an answer asks for; nothing for a skip. */
export const decisionFor = (
  kind: 'author' | 'technique',
  { act, subject, other, members = [], stay = [], reasons }: Suggestion,
  answer: Answer,
): DecisionRequest | undefined => {
  const evidence = reasons.join('; ').slice(0, 4000);
  if (answer === 'skip') return undefined;
  if (act === 'split') {
    const parting = { kind, subject: subject.id, evidence };
    return answer === 'yes'
      ? { ...parting, act: 'split', members: [...members] }
      : { ...parting, act: 'merge', members: [...stay, ...members] };
  }
  if (!other) return undefined;
  return {
    kind,
    act: answer === 'yes' ? 'merge' : 'differ',
    subject: subject.id,
    others: [other.id],
    evidence,
  };
};

/** A suggestion after a merge: the merged one is replaced. */
const follow = (suggestion: Suggestion, gone: string, into: Suggestion['subject']): Suggestion => ({
  ...suggestion,
  subject: suggestion.subject.id === gone ? into : suggestion.subject,
  ...(suggestion.other?.id === gone ? { other: into } : {}),
});

/** On to the next that still asks something: of two that have become one there is nothing to ask. */
export const answerWith = (walk: Walk, answer: Answer, decision?: Decision): Walk => {
  const now = asked(walk);
  const answered = [...walk.answered, { at: walk.at, answer, ...(decision ? { decision } : {}) }];
  const suggestions =
    now?.act === 'merge' && answer === 'yes' && now.other
      ? walk.suggestions.map((each, i) =>
          i > walk.at ? follow(each, now.other?.id ?? '', now.subject) : each,
        )
      : walk.suggestions;
  let at = walk.at + 1;
  while (suggestions[at]?.other && suggestions[at]?.other?.id === suggestions[at]?.subject.id) at += 1;
  return { suggestions, at, answered };
};

/** Back to what was answered last, as it was asked then. */
export const stepBack = (walk: Walk, original: readonly Suggestion[]): Walk => {
  const last = walk.answered.at(-1);
  if (!last) return walk;
  return walk.answered
    .slice(0, -1)
    .reduce((now, { answer, decision }) => answerWith(now, answer, decision), startWalk(original));
};
