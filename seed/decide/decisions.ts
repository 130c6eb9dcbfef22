/** Makes decisions (merge, split, rename, hide, add), undoes and redoes them; used by every caller. */
import { InputError, notFound } from '../../server/base/errors.ts';
import { type Decision, emptyGraph, type Graph, type NodeKind } from '../../server/model.ts';
import { citingAndCited } from '../../server/queries/library/citing-and-cited.ts';
import { decisions as allDecisions, holdingPapers } from '../../server/queries/library/decisions.ts';
import { paperAtPosition } from '../../server/queries/library/paper-at-position.ts';
import { slice } from '../../server/queries/library/slice.ts';
import { nodeRefs } from '../../server/queries/search/node-refs.ts';
import type { Store } from '../../server/store/store.ts';
import { decisionId, partedId, techniqueId } from '../link/ids.ts';
import { foldTerm } from '../link/techniques/fold-term.ts';
import { applyDecisions } from './apply.ts';
import { kinds, linkedKinds } from './nodes.ts';
import { entryOf } from './relations.ts';
import { inForce, namesOf, tiedTo } from './resolve.ts';
import { revertDecisions } from './revert.ts';

/** A decision to be made; see `Decision`. */
export type DecisionRequest = Pick<Decision, 'kind' | 'act'> &
  Partial<Pick<Decision, 'subject' | 'others' | 'sets' | 'members' | 'name' | 'evidence'>>;

/** How often a change is tried again if others change the library. */
const attempts = 5;

const busy = (): InputError =>
  new InputError('Others are changing the library; nothing was changed. Try again.');

/** The papers that a decision about these things may change. */
export const touched = async (
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
  const separated = onPapers.filter(({ act, subject }) => act === 'split' && papers.includes(subject));
  if (separated.length === 0) return papers;
  const about = separated.flatMap(({ subject, target = subject }) => [subject, target]);
  return tiedTo([...papers, ...(await store.ask(citingAndCited, { ids: about }))], onPapers);
};

/** Stores papers anew under other decisions. */
export const restate = async (
  store: Store,
  papers: readonly string[],
  before: readonly Decision[],
  after: readonly Decision[],
): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const revision = await store.revision();
    const graph = revertDecisions(await store.ask(slice, { ids: papers }), before);
    if (await store.replace(papers, applyDecisions(graph, after), revision)) return;
  }
  throw busy();
};

/** Reverts the decisions on papers, does some work, and applies them again: all of it is stored, or nothing. */
export const withoutPaperDecisions = <T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> =>
  store.atomically(async (whole) => {
    const decisions = await whole.ask(allDecisions, {});
    const others = decisions.filter(({ kind }) => kind !== 'paper');
    const ids = inForce(decisions).flatMap((each) => (each.kind === 'paper' ? namesOf(each) : []));
    if (ids.length === 0) return work(whole);
    const papers = await touched(whole, 'paper', ids, decisions);
    await restate(whole, papers, decisions, others);
    const done = await work(whole);
    await restate(whole, papers, others, decisions);
    return done;
  });

/** Whether a decision only affects suggestions and changes nothing in the graph. */
const leavesAll = ({ act, others = [], sets = [] }: Decision): boolean =>
  act === 'differ' || (act === 'merge' && others.length + sets.length === 0);

/** Stores a new or changed decision and applies it. Resolves to false if somebody else changed the library first. */
const enact = async (
  store: Store,
  decision: Decision,
  before: readonly Decision[],
  revision: string,
): Promise<boolean> => {
  if (leavesAll(decision)) return store.replace([], { ...emptyGraph(), decisions: [decision] }, revision);
  const after = [...before.filter(({ id }) => id !== decision.id), decision];
  const papers = [
    ...(await touched(store, decision.kind, namesOf(decision), after)),
    ...(decision.act === 'add' ? (decision.members ?? []) : []),
  ];
  const standing = await store.ask(slice, { ids: papers });
  const graph = applyDecisions(revertDecisions(standing, before), after);
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
      throw new InputError(`${id} is a ${ref.kind}, not a ${kind}; a decision names things of one kind.`);
  }
  return Object.fromEntries(found.map(({ id, label }) => [id, label]));
};

/** Checks that the named members exist and, for a split, that both sides keep something. */
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
      `members: ${stray === undefined ? `name the ${what}` : `${stray} is none of the ${what} of ${subject}`}.`,
    );
  if (act === 'split' && members.length >= has.size)
    throw new InputError(`members: these are all ${what} of ${subject}; leave at least one.`);
};

/** Checks that nothing is in two sets, and that the sets stand alone. */
const checkSets = ({ act, others, members, sets = [] }: DecisionRequest, subject: string): void => {
  if (act !== 'merge' && act !== 'differ')
    throw new InputError('sets: several can only be merged or declared different at once.');
  if (others || members || sets[0]?.[0] !== subject)
    throw new InputError(
      'sets: give neither others nor members, and no subject but the first of the first set.',
    );
  const seen = new Set<string>();
  const twice = sets.flat().find((id) => seen.size === seen.add(id).size);
  if (twice !== undefined) throw new InputError(`sets: ${twice} is named twice.`);
};

const asDecision = async (
  store: Store,
  request: DecisionRequest,
  number: number,
  at: string,
): Promise<Decision> => {
  const { kind, act, others = [], sets = [], members = [], name, evidence } = request;
  const adds = act === 'add';
  if (adds && (kind !== 'technique' || !name?.trim()))
    throw new InputError('name: only techniques can be added, and they need a name.');
  const subject = request.subject ?? sets[0]?.[0] ?? (adds ? techniqueId(foldTerm(name ?? '')) : '');
  if (sets.length > 0) checkSets(request, subject);
  if (act === 'rename' && (kind === 'paper' || !name?.trim()))
    throw new InputError('name: give the new name.');
  const keeps = act === 'merge' && others.length + sets.length === 0 && members.length > 0;
  if (
    (act === 'merge' || act === 'differ') &&
    !keeps &&
    sets.length === 0 &&
    (others.length === 0 || others.includes(subject))
  )
    throw new InputError('others: name at least one other.');
  if (act === 'hide' && kind !== 'technique') throw new InputError('act: only techniques can be hidden.');
  const labels = adds
    ? { [subject]: name?.trim() ?? '' }
    : await labelsOf(store, kind, [...new Set([subject, ...others, ...sets.flat()])]);
  if (adds) await labelsOf(store, 'paper', members);
  const decision: Decision = {
    id: decisionId(
      kind,
      act,
      subject,
      ...others,
      ...sets.map((set) => set.join(' ')),
      '',
      ...members,
      name ?? '',
      String(number),
    ),
    number,
    at,
    kind,
    act,
    subject,
    ...(others.length > 0 ? { others } : {}),
    ...(sets.length > 0 ? { sets: sets.map((set) => [...set]) } : {}),
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
    const linked = linkedKinds.find((each) => each === kind);
    const was = linked && graph[kinds[linked].nodes].find(({ id }) => id === subject);
    if (was) decision.was = JSON.stringify(was);
  }
  return decision;
};

/**
 * Makes a decision: one transaction. Throws `InputError` if the request makes no sense for this library, and
 * `RequestError` 404 if what it names does not exist.
 */
export const decide = async (
  store: Store,
  request: DecisionRequest,
  at = new Date().toISOString(),
): Promise<Decision> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const revision = await store.revision();
    const before = await store.ask(allDecisions, {});
    const decision = await asDecision(store, request, (before.at(-1)?.number ?? 0) + 1, at);
    if (await enact(store, decision, before, revision)) return decision;
  }
  throw busy();
};

/** Adds a decision of another library after all others, unless the library has it already. */
export const importDecision = async (store: Store, decision: Decision): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const revision = await store.revision();
    const before = await store.ask(allDecisions, {});
    if (before.some(({ id }) => id === decision.id)) return;
    const number = (before.at(-1)?.number ?? 0) + 1;
    if (await enact(store, { ...decision, number }, before, revision)) return;
  }
  throw busy();
};

/** Undoes or redoes a decision; later decisions stay. */
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
 * Splits entries of a source off the papers that they were merged into. Resolves to the positions of those split off.
 */
export const separateEntries = async (
  store: Store,
  source: string,
  positions: readonly number[],
): Promise<number[]> => {
  const separated: number[] = [];
  for (const position of positions) {
    const paper = await store.ask(paperAtPosition, { source, position });
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
    separated.push(position);
  }
  return separated;
};
