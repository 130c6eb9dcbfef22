/** Decisions of a person about the things of a library: made, taken back, made again. The one way, for every caller. */
import { InputError, notFound } from '../../server/base/errors.ts';
import { type Decision, emptyGraph, type Graph, type NodeKind } from '../../server/model.ts';
import { relatives } from '../../server/queries/library/citing-lists.ts';
import { decisions as allDecisions, holdingPapers } from '../../server/queries/library/decisions.ts';
import { listedPaper } from '../../server/queries/library/listed-paper.ts';
import { slice } from '../../server/queries/library/slice.ts';
import { nodeRefs } from '../../server/queries/search/node-refs.ts';
import type { Store } from '../../server/store/store.ts';
import { decisionId, partedId, techniqueId } from '../link/ids.ts';
import { foldTerm } from '../link/techniques/fold-term.ts';
import { decided } from './apply.ts';
import { kinds, ledKinds } from './nodes.ts';
import { entryOf } from './relations.ts';
import { inForce, tiedTo } from './resolve.ts';
import { undecided } from './revert.ts';

/** What a person wants; see `Decision`. */
export type DecisionRequest = Pick<Decision, 'kind' | 'act'> &
  Partial<Pick<Decision, 'subject' | 'others' | 'members' | 'name' | 'evidence'>>;

/** How often a change is tried while others change the library too. */
const attempts = 5;

const busy = (): InputError =>
  new InputError('The library is being changed by others all the time; nothing was decided. Try again.');

/** The papers that a decision about these things may touch. */
const touched = async (
  store: Store,
  kind: Decision['kind'],
  ids: readonly string[],
  decisions: readonly Decision[],
): Promise<string[]> => {
  const tied = tiedTo(
    ids,
    decisions.filter((decision) => decision.kind === kind),
  );
  const onPapers = decisions.filter((decision) => decision.kind === 'paper');
  const first = kind === 'paper' ? tied : await store.ask(holdingPapers[kind], { ids: tied });
  const papers = tiedTo(first, onPapers);
  const parted = onPapers.filter(({ act, subject }) => act === 'split' && papers.includes(subject));
  if (parted.length === 0) return papers;
  const about = parted.flatMap(({ subject, target = subject }) => [subject, target]);
  return tiedTo([...papers, ...(await store.ask(relatives, { ids: about }))], onPapers);
};

/** What a decision is about. */
const idsOf = ({ subject, others = [], target }: Decision): string[] => [
  subject,
  ...others,
  ...(target === undefined ? [] : [target]),
];

/** Papers that stand under some decisions, put under others. */
const restate = async (
  store: Store,
  papers: readonly string[],
  before: readonly Decision[],
  after: readonly Decision[],
): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const revision = await store.revision();
    const graph = undecided(await store.ask(slice, { ids: papers }), before);
    if (await store.replace(papers, decided(graph, after), revision)) return;
  }
  throw busy();
};

/**
 * Does some work while no papers are put together or parted by hand, and puts them together and parts them again. Where it is
 * broken off in between, the decisions stand in the log, and hold again with the next change of one of them.
 */
export const withoutPaperDecisions = async <T>(store: Store, work: () => Promise<T>): Promise<T> => {
  const decisions = await store.ask(allDecisions, {});
  const others = decisions.filter(({ kind }) => kind !== 'paper');
  const ids = inForce(decisions).flatMap((each) => (each.kind === 'paper' ? idsOf(each) : []));
  if (ids.length === 0) return work();
  const papers = await touched(store, 'paper', ids, decisions);
  await restate(store, papers, decisions, others);
  try {
    return await work();
  } finally {
    await restate(store, papers, others, decisions);
  }
};

/** Says something that suggestions heed, and changes nothing in the graph. */
const leavesAll = ({ act, others = [] }: Decision): boolean =>
  act === 'differ' || (act === 'merge' && others.length === 0);

/** Puts a decision, new or changed, into the library. Resolves to false where somebody else was faster. */
const enact = async (
  store: Store,
  decision: Decision,
  before: readonly Decision[],
  revision: string,
): Promise<boolean> => {
  if (leavesAll(decision)) return store.replace([], { ...emptyGraph(), decisions: [decision] }, revision);
  const after = [...before.filter(({ id }) => id !== decision.id), decision];
  const papers = [
    ...(await touched(store, decision.kind, idsOf(decision), after)),
    ...(decision.act === 'add' ? (decision.members ?? []) : []),
  ];
  const standing = await store.ask(slice, { ids: papers });
  const graph = decided(undecided(standing, before), after);
  return store.replace(papers, { ...graph, decisions: [decision] }, revision);
};

const labelsOf = async (
  store: Store,
  kind: NodeKind,
  ids: readonly string[],
): Promise<Record<string, string>> => {
  const found = await store.ask(nodeRefs, { ids });
  for (const id of ids) {
    const ref = found.find((each) => each.id === id);
    if (!ref) throw notFound(kind, id);
    if (ref.kind !== kind)
      throw new InputError(`${id} is a ${ref.kind}, not a ${kind}; a decision is about things of one kind.`);
  }
  return Object.fromEntries(found.map(({ id, label }) => [id, label]));
};

/** Whether what is named of a thing is there, and of a parting, whether something is left to both sides. */
const checkMembers = ({ kind, act, subject, members = [] }: Decision, graph: Graph): void => {
  const has = new Set(
    kind === 'paper'
      ? graph.lists.filter(({ paper }) => paper === subject).map(entryOf)
      : graph[kinds[kind].list].flatMap((row) =>
          (row as unknown as Record<string, string>)[kinds[kind].field] === subject ? [row.paper] : [],
        ),
  );
  const what = kind === 'paper' ? 'entries' : 'papers';
  const stray = members.find((member) => !has.has(member));
  if (members.length === 0 || stray !== undefined)
    throw new InputError(
      `members: ${stray === undefined ? `name the ${what}` : `${stray} is not among the ${what} of ${subject}`}.`,
    );
  if (act === 'split' && members.length >= has.size)
    throw new InputError(`members: these are all ${what} of ${subject}; leave it at least one.`);
};

const asDecision = async (
  store: Store,
  wish: DecisionRequest,
  number: number,
  at: string,
): Promise<Decision> => {
  const { kind, act, others = [], members = [], name, evidence } = wish;
  const adds = act === 'add';
  if (adds && (kind !== 'technique' || !name?.trim()))
    throw new InputError('name: only a technique can be added, and it needs a name.');
  const subject = wish.subject ?? (adds ? techniqueId(foldTerm(name ?? '')) : '');
  if (act === 'rename' && (kind === 'paper' || !name?.trim()))
    throw new InputError('name: say what it is to be called.');
  const keeps = act === 'merge' && others.length === 0 && members.length > 0;
  if ((act === 'merge' || act === 'differ') && !keeps && (others.length === 0 || others.includes(subject)))
    throw new InputError('others: name at least one other thing.');
  if (act === 'hide' && kind !== 'technique') throw new InputError('act: only techniques can be hidden.');
  const labels = adds
    ? { [subject]: name?.trim() ?? '' }
    : await labelsOf(store, kind, [...new Set([subject, ...others])]);
  if (adds) await labelsOf(store, 'paper', members);
  const decision: Decision = {
    id: decisionId(kind, act, subject, ...others, '', ...members, name ?? '', String(number)),
    number,
    at,
    kind,
    act,
    subject,
    ...(others.length > 0 ? { others } : {}),
    ...(members.length > 0 ? { members } : {}),
    ...(name?.trim() ? { name: name.trim() } : {}),
    ...(evidence ? { evidence } : {}),
    labels,
    undone: false,
  };
  if (act === 'split') decision.target = partedId(kind, subject, members);
  if (act !== 'split' && act !== 'rename' && !keeps) return decision;
  const ids = kind === 'paper' ? [subject] : await store.ask(holdingPapers[kind], { ids: [subject] });
  const graph = await store.ask(slice, { ids });
  if (act !== 'rename') checkMembers(decision, graph);
  else {
    const led = ledKinds.find((each) => each === kind);
    const was = led && graph[kinds[led].nodes].find(({ id }) => id === subject);
    if (was) decision.was = JSON.stringify(was);
  }
  return decision;
};

/**
 * Decides something: one transaction. Throws `InputError` where the wish makes no sense for this library, and `RequestError`
 * 404 where what it names is not there.
 */
export const decide = async (
  store: Store,
  wish: DecisionRequest,
  at = new Date().toISOString(),
): Promise<Decision> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const revision = await store.revision();
    const before = await store.ask(allDecisions, {});
    const decision = await asDecision(store, wish, (before.at(-1)?.number ?? 0) + 1, at);
    if (await enact(store, decision, before, revision)) return decision;
  }
  throw busy();
};

/** Makes a decision of another library here too, after all others, unless it is here already. */
export const adopt = async (store: Store, decision: Decision): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const revision = await store.revision();
    const before = await store.ask(allDecisions, {});
    if (before.some(({ id }) => id === decision.id)) return;
    const number = (before.at(-1)?.number ?? 0) + 1;
    if (await enact(store, { ...decision, number }, before, revision)) return;
  }
  throw busy();
};

/** Takes a decision back, or makes it again; whichever were made since then stand. */
export const setUndone = async (store: Store, id: string, undone: boolean): Promise<Decision> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const revision = await store.revision();
    const before = await store.ask(allDecisions, {});
    const decision = before.find((each) => each.id === id);
    if (!decision) throw notFound('decision', id);
    if (decision.undone === undone) return decision;
    const changed = { ...decision, undone };
    if (await enact(store, changed, before, revision)) return changed;
  }
  throw busy();
};

/**
 * Makes papers of their own of entries of a source, where they were taken for papers that others name too. Resolves to how
 * many there were of those.
 */
export const keepApart = async (
  store: Store,
  source: string,
  positions: readonly number[],
): Promise<number> => {
  let parted = 0;
  for (const position of positions) {
    const paper = await store.ask(listedPaper, { source, position });
    if (paper === undefined) continue;
    const member = entryOf({ source, position });
    const { lists } = await store.ask(slice, { ids: [paper] });
    if (lists.length < 2) continue;
    await decide(store, {
      kind: 'paper',
      act: 'split',
      subject: paper,
      members: [member],
      evidence: 'kept apart when it was imported',
    });
    parted += 1;
  }
  return parted;
};
