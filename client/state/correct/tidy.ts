/** Steps through questions one by one: the answers so far, and the next one. Values only. */
import type { CountedRef, Decision, DecisionRequest, Suggestion } from '../base/wire.ts';

export type Answer = 'yes' | 'no' | 'skip';

/** One who may be the subject. */
export interface Candidate extends CountedRef {
  score: number;
  reasons: readonly string[];
}

/** What a question about people and one about techniques have in common. */
export interface Question {
  act: 'merge' | 'split';
  subject: CountedRef;
  others: readonly Candidate[];
  /** For a split: the papers that would remain, and those that would go. */
  stay?: readonly string[];
  leave?: readonly string[];
}

/** A question about two techniques. */
export const asQuestion = ({ act, subject, other, score, reasons }: Suggestion): Question => ({
  act,
  subject,
  others: [{ ...other, score, reasons }],
});

/** Tells questions apart, whatever was answered in between. */
export const keyOf = ({ act, subject, others }: Question): string =>
  [act, subject.id, ...others.map(({ id }) => id)].join(' ');

/** An answered question. A skipped one has no decisions. */
export interface Answered<Q extends Question> {
  question: Q;
  answer: Answer;
  decisions: readonly Decision[];
}

export interface Walk<Q extends Question> {
  /** Those to ask, the first is asked now. */
  open: readonly Q[];
  answered: readonly (Answered<Q> & { before: readonly Q[] })[];
}

export const startWalk = <Q extends Question>(open: readonly Q[]): Walk<Q> => ({ open, answered: [] });

/** The keys of the questions that were skipped. */
export const skippedIn = <Q extends Question>(walk: Walk<Q> | undefined): Set<string> =>
  new Set(walk?.answered.flatMap(({ answer, question }) => (answer === 'skip' ? [keyOf(question)] : [])));

/** The first `most` questions that were not skipped; what was answered can still be taken back. */
export const nextRound = <Q extends Question>(
  walk: Walk<Q> | undefined,
  items: readonly Q[],
  most: number,
): Walk<Q> => {
  const skipped = skippedIn(walk);
  const open = items.filter((question) => !skipped.has(keyOf(question))).slice(0, most);
  return { open, answered: walk?.answered ?? [] };
};

const evidenceOf = (candidates: readonly Candidate[]): string =>
  candidates
    .map(({ label, reasons }) => (candidates.length > 1 ? `${label}: ` : '') + reasons.join('; '))
    .join('. ')
    .slice(0, 4000);

/** What an answer decides; nothing for a skip. `out`: the ids that were left out of a merge. */
export const decisionsFor = (
  kind: 'author' | 'technique',
  { act, subject: { id: subject }, others, stay = [], leave = [] }: Question,
  answer: Answer,
  out: ReadonlySet<string> = new Set(),
): DecisionRequest[] => {
  if (answer === 'skip') return [];
  const evidence = evidenceOf(others);
  if (act === 'split')
    return answer === 'yes'
      ? [{ kind, act: 'split', subject, members: [...leave], evidence }]
      : [{ kind, act: 'merge', subject, members: [...stay, ...leave], evidence }];
  const [joined, apart] = [others.filter(({ id }) => !out.has(id)), others.filter(({ id }) => out.has(id))];
  const ids = (all: readonly Candidate[]): string[] => all.map(({ id }) => id);
  if (answer === 'no' || joined.length === 0)
    return others.length > 1
      ? [{ kind, act: 'differ', sets: [[subject, ...ids(others)]], evidence }]
      : [{ kind, act: 'differ', subject, others: ids(others), evidence }];
  return [
    ...(apart.length > 0
      ? [{ kind, act: 'differ' as const, subject, others: ids(apart), evidence: evidenceOf(apart) }]
      : []),
    { kind, act: 'merge', subject, others: ids(joined), evidence: evidenceOf(joined) },
  ];
};

/** One decision that accepts many merges; `out` are the keys `SUBJECT OTHER` of those that were left out. */
export const acceptAll = (
  questions: readonly Question[],
  out: ReadonlySet<string>,
): DecisionRequest | undefined => {
  const sets = questions
    .map(({ subject, others }) => [
      subject.id,
      ...others.map(({ id }) => id).filter((id) => !out.has(`${subject.id} ${id}`)),
    ])
    .filter(({ length }) => length > 1);
  const least = Math.min(...questions.flatMap(({ others }) => others.map(({ score }) => score)));
  if (sets.length === 0) return undefined;
  return { kind: 'author', act: 'merge', sets, evidence: `each at least ${Math.floor(least * 100)}% likely` };
};

/** A question after a merge: those who are gone are replaced; nothing if there is nothing to ask any more. */
const follow = <Q extends Question>(question: Q, gone: ReadonlySet<string>, into: CountedRef): Q[] => {
  const now = <T extends CountedRef>(thing: T): T => (gone.has(thing.id) ? { ...thing, ...into } : thing);
  const subject = now(question.subject);
  if (question.act === 'split') return gone.has(question.subject.id) ? [] : [question];
  const others = new Map(question.others.map(now).map((other) => [other.id, other]));
  others.delete(subject.id);
  return others.size > 0 ? [{ ...question, subject, others: [...others.values()] }] : [];
};

/** On to the next question that still asks something. */
export const answerWith = <Q extends Question>(
  walk: Walk<Q>,
  answer: Answer,
  decisions: readonly Decision[],
): Walk<Q> => {
  const [question, ...rest] = walk.open;
  if (!question) return walk;
  const gone = new Set(decisions.flatMap(({ act, others = [] }) => (act === 'merge' ? others : [])));
  const { id, label, papers } = question.subject;
  const open = gone.size > 0 ? rest.flatMap((each) => follow(each, gone, { id, label, papers })) : rest;
  return { open, answered: [...walk.answered, { question, answer, decisions, before: walk.open }] };
};

/** Back to what was answered last, as it was asked then. */
export const stepBack = <Q extends Question>(walk: Walk<Q>): Walk<Q> => {
  const last = walk.answered.at(-1);
  return last ? { open: last.before, answered: walk.answered.slice(0, -1) } : walk;
};

/** How many were answered in each way. */
export const tally = <Q extends Question>({ answered }: Walk<Q>): Record<Answer, number> => {
  const counts = { yes: 0, no: 0, skip: 0 };
  for (const { answer } of answered) counts[answer] += 1;
  return counts;
};
