/** Turns a thesaurus file into decisions on techniques, and such decisions into a thesaurus file. */
import type { Decision, Paper, Technique } from '../../server/model.ts';
import { nodePages } from '../../server/queries/library/export-graph.ts';
import type { Store } from '../../server/store/store.ts';
import { foldTerm } from '../link/techniques/fold-term.ts';
import { printsTerm } from '../link/techniques/printed-in.ts';
import { readThesaurus, type ThesaurusEntry } from '../link/techniques/thesaurus-file.ts';
import { type DecisionRequest, decide } from './decisions.ts';
import { inForce, singly } from './resolve.ts';

/** The decisions on techniques that a thesaurus file can express. */
export const thesaurusOf = (decisions: readonly Decision[]): ThesaurusEntry[] =>
  inForce(decisions)
    .filter(({ kind }) => kind === 'technique')
    .flatMap(singly)
    .flatMap(({ act, subject, others = [], name = '', labels }): ThesaurusEntry[] => {
      const label = labels[subject] ?? '';
      if (act === 'merge')
        return others.map((id) => ({ action: 'merge', label: labels[id] ?? '', replaceBy: label }));
      if (act === 'rename') return [{ action: 'rename', label, replaceBy: name }];
      return act === 'hide' || act === 'add' ? [{ action: act, label }] : [];
    });

const pageSize = 2000;

/** All nodes of a kind, page by page. */
const allOf = async function* <N extends { id: string }>(
  store: Store,
  list: 'papers' | 'techniques',
): AsyncGenerator<N> {
  for (let after = ''; ; ) {
    const rows = (await store.ask<{ after: string; limit: number }, [object[]], object[]>(
      nodePages[list] as never,
      {
        after,
        limit: pageSize,
      },
    )) as N[];
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last.id;
  }
};

const papersPrinting = async (store: Store, label: string): Promise<string[]> => {
  const prints = printsTerm(label);
  const ids: string[] = [];
  for await (const { id, title } of allOf<Paper>(store, 'papers')) if (prints(title)) ids.push(id);
  return ids;
};

/** Techniques by folded name, with and without spaces: VOSviewer writes `SR-IOV` as `sr-iov`. */
class Known {
  private readonly byKey = new Map<string, string>();
  private readonly byLetters = new Map<string, string[]>();
  private readonly keys = new Map<string, string>();

  add(name: string, id: string): void {
    const key = foldTerm(name);
    this.remove(id);
    this.keys.set(id, key);
    this.byKey.set(key, id);
    const bare = key.replaceAll(' ', '');
    this.byLetters.set(bare, [...(this.byLetters.get(bare) ?? []), id]);
  }

  remove(id: string): void {
    const key = this.keys.get(id);
    if (key === undefined) return;
    const bare = key.replaceAll(' ', '');
    this.keys.delete(id);
    if (this.byKey.get(key) === id) this.byKey.delete(key);
    this.byLetters.set(
      bare,
      (this.byLetters.get(bare) ?? []).filter((other) => other !== id),
    );
  }

  /** Undefined if the name is ambiguous. */
  find(name: string): string | undefined {
    const key = foldTerm(name);
    const [only, other] = this.byLetters.get(key.replaceAll(' ', '')) ?? [];
    return this.byKey.get(key) ?? (other === undefined ? only : undefined);
  }
}

/** The decision that an entry asks for, or the reason why there is none. */
const decisionFor = async (
  store: Store,
  { action, label, replaceBy = '' }: ThesaurusEntry,
  known: Known,
): Promise<DecisionRequest | string> => {
  const subject = known.find(label);
  if (action === 'add') {
    const members = await papersPrinting(store, label);
    return members.length > 0
      ? { kind: 'technique', act: 'add', name: label, members }
      : 'no title in the library has it';
  }
  if (subject === undefined) return 'the library has no such technique';
  if (action === 'hide') return { kind: 'technique', act: 'hide', subject };
  const into = known.find(replaceBy);
  if (into === subject && replaceBy === label) return 'it already has this name';
  return action === 'merge' && into !== undefined && into !== subject
    ? { kind: 'technique', act: 'merge', subject: into, others: [subject] }
    : { kind: 'technique', act: 'rename', subject, name: replaceBy };
};

/** The result of a thesaurus file: how many lines became decisions, and why the others were skipped. */
export interface Applied {
  decided: number;
  skipped: { line: number; label: string; reason: string }[];
}

/** Makes the decisions of a thesaurus file, line by line; lines that do not fit the library are skipped, with a reason. */
export const applyThesaurus = async (store: Store, text: string): Promise<Applied> => {
  const { entries, problems } = readThesaurus(text);
  const techniques = new Known();
  for await (const { id, name } of allOf<Technique>(store, 'techniques')) techniques.add(name, id);
  const result: Applied = {
    decided: 0,
    skipped: problems.map(({ line, problem }) => ({ line, label: '', reason: problem })),
  };
  for (const { line, ...entry } of entries) {
    const request = await decisionFor(store, entry, techniques);
    if (typeof request === 'string') {
      result.skipped.push({ line, label: entry.label, reason: request });
      continue;
    }
    const { act, subject } = await decide(store, request);
    result.decided += 1;
    for (const gone of act === 'merge' ? (request.others ?? []) : act === 'hide' ? [subject] : [])
      techniques.remove(gone);
    if (act === 'rename') techniques.add(entry.replaceBy ?? '', subject);
    if (act === 'add') techniques.add(entry.label, subject);
  }
  return result;
};
