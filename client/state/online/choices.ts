/** Which changes of completing a reader takes: whole, by field, by paper, or one by one. Values only. */
import type { Lookup, LookupCommit, LookupPaper } from '../base/wire.ts';
import type { LookupField } from './fields.ts';

/** The narrowest choice counts: a change, then its field, then its paper, then all. */
export interface Choices {
  /** Whether what is not chosen otherwise is taken. */
  all: boolean;
  /** Fields that are left out of all papers. */
  fields: ReadonlySet<LookupField>;
  papers: ReadonlyMap<string, boolean>;
  /** By paper, the fields chosen one by one. */
  changes: ReadonlyMap<string, ReadonlyMap<LookupField, boolean>>;
  /** Papers to be asked about: whether the match is right. */
  answers: ReadonlyMap<string, boolean>;
}

/** Everything that is sure. */
export const takeAll: Choices = {
  all: true,
  fields: new Set(),
  papers: new Map(),
  changes: new Map(),
  answers: new Map(),
};

/** A control that stands for several changes. */
export type Tick = 'all' | 'some' | 'none';

const tickOf = (taken: readonly boolean[]): Tick =>
  taken.every(Boolean) && taken.length > 0 ? 'all' : taken.some(Boolean) ? 'some' : 'none';

const isMatch = ({ answers }: Choices, { status, paper }: LookupPaper): boolean =>
  status === 'sure' || (status === 'ask' && answers.get(paper.id) === true);

export const isTaken = (choices: Choices, paper: LookupPaper, field: LookupField): boolean => {
  const { id } = paper.paper;
  if (!isMatch(choices, paper)) return false;
  const one = choices.changes.get(id)?.get(field);
  if (one !== undefined) return one;
  if (choices.fields.has(field)) return false;
  return choices.papers.get(id) ?? (choices.all || paper.status === 'ask');
};

const ticksOf = (choices: Choices, paper: LookupPaper): boolean[] =>
  paper.changes.map(({ field }) => isTaken(choices, paper, field));

export const paperTick = (choices: Choices, paper: LookupPaper): Tick => tickOf(ticksOf(choices, paper));

/** Of all papers that have a match; without `field`, of all their changes. */
export const tickOfAll = (choices: Choices, papers: readonly LookupPaper[], field?: LookupField): Tick =>
  tickOf(
    papers
      .filter((paper) => isMatch(choices, paper))
      .flatMap((paper) =>
        paper.changes
          .filter((change) => field === undefined || change.field === field)
          .map((change) => isTaken(choices, paper, change.field)),
      ),
  );

const without = <K, V>(map: ReadonlyMap<K, V>, key: K): Map<K, V> =>
  new Map([...map].filter(([other]) => other !== key));

/** Takes all changes, or none. */
export const chooseAll = ({ answers }: Choices, all: boolean): Choices => ({ ...takeAll, answers, all });

/** Takes a field of all papers, or leaves it out. */
export const chooseField = (choices: Choices, field: LookupField, isIn: boolean): Choices => {
  const fields = new Set(choices.fields);
  if (isIn) fields.delete(field);
  else fields.add(field);
  const changes = new Map([...choices.changes].map(([id, own]) => [id, without(own, field)]));
  return { ...choices, fields, changes };
};

/** Takes all changes of a paper, also of fields that are left out elsewhere, or none. */
export const choosePaper = (choices: Choices, paper: LookupPaper, isIn: boolean): Choices => {
  const { id } = paper.paper;
  const others = without(choices.changes, id);
  const against = isIn ? paper.changes.filter(({ field }) => choices.fields.has(field)) : [];
  if (against.length > 0) others.set(id, new Map(against.map(({ field }) => [field, true])));
  return { ...choices, papers: new Map(choices.papers).set(id, isIn), changes: others };
};

/** Takes one change of a paper, or leaves it out. */
export const chooseChange = (choices: Choices, id: string, field: LookupField, isIn: boolean): Choices => {
  const own = new Map(choices.changes.get(id)).set(field, isIn);
  return { ...choices, changes: new Map(choices.changes).set(id, own) };
};

/** Answers whether the match of a paper is right; without an answer, the paper stays as it is. */
export const answerMatch = (choices: Choices, id: string, isRight: boolean | undefined): Choices => {
  const answers = without(choices.answers, id);
  if (isRight !== undefined) answers.set(id, isRight);
  return { ...choices, answers, papers: without(choices.papers, id), changes: without(choices.changes, id) };
};

/** How much would be stored: papers with a change that is taken, their changes, and matches not answered yet. */
export const takenOf = (
  choices: Choices,
  papers: readonly LookupPaper[],
): { papers: number; changes: number; open: number } => {
  const ticks = papers.map((paper) => ticksOf(choices, paper).filter(Boolean).length);
  return {
    papers: ticks.filter((n) => n > 0).length,
    changes: ticks.reduce((sum, n) => sum + n, 0),
    open: papers.filter(({ status, paper }) => status === 'ask' && !choices.answers.has(paper.id)).length,
  };
};

/** What is sent to store the choice; `papers` are all of the lookup. */
export const toCommit = (
  lookup: Pick<Lookup, 'id'>,
  choices: Choices,
  papers: readonly LookupPaper[],
): Pick<LookupCommit, 'lookup' | 'leaveOut' | 'accept'> => {
  const matched = papers.filter((paper) => isMatch(choices, paper) && paper.changes.length > 0);
  const isLeft = (field: LookupField): boolean => tickOfAll(choices, matched, field) === 'none';
  const gone = new Set(matched.flatMap(({ changes }) => changes.map(({ field }) => field)).filter(isLeft));
  return {
    lookup: lookup.id,
    leaveOut: [
      ...[...gone].map((field) => ({ field })),
      ...matched.flatMap((paper): LookupCommit['leaveOut'] => {
        const { id } = paper.paper;
        if (paperTick(choices, paper) === 'none') return [{ paper: id }];
        return paper.changes
          .filter(({ field }) => !gone.has(field) && !isTaken(choices, paper, field))
          .map(({ field }) => ({ paper: id, field }));
      }),
    ],
    accept: matched.filter(({ status }) => status === 'ask').map(({ paper }) => paper.id),
  };
};

/** How much a commit stores: the papers that change, and their changes. */
export const changesLeft = (
  papers: readonly LookupPaper[],
  { leaveOut = [], accept = [] }: Partial<LookupCommit>,
): { papers: number; changes: number } => {
  const out = new Set(leaveOut.map(({ paper = '', field = '' }) => `${paper} ${field}`));
  const left = papers
    .filter(({ status, paper }) => status === 'sure' || (status === 'ask' && accept.includes(paper.id)))
    .map(({ paper: { id }, changes }) =>
      changes.filter(({ field }) => ![`${id} `, ` ${field}`, `${id} ${field}`].some((key) => out.has(key))),
    )
    .filter((changes) => changes.length > 0);
  return { papers: left.length, changes: left.reduce((sum, changes) => sum + changes.length, 0) };
};
