/** Author identity: suggestions to merge or split authors, and the evidence for the papers of an author. */
import { setImmediate } from 'node:timers/promises';
import { peopleById } from '../../seed/import/library-authors.ts';
import { blockOf, explain, type LibraryPerson, readName, suggest } from '../../seed/link/people/index.ts';
import type { AuthorIdentity, CountedRef, Suggestion } from '../api.ts';
import { notFound } from '../base/errors.ts';
import type { Author, Decision } from '../model.ts';
import { decisions } from '../queries/library/decisions.ts';
import { nodePages } from '../queries/library/export-graph.ts';
import { stats } from '../queries/library/stats.ts';
import { paperRefs } from '../queries/lists/paper-refs.ts';
import type { Store } from '../store/store.ts';
import { cachedForRevision } from './http/cache.ts';

const pageSize = 5000;

/** Maximum number of authors compared at once; above it, authors are grouped by family name. */
const atOnce = 2000;

const allAuthors = async (store: Store): Promise<Author[]> => {
  const authors: Author[] = [];
  for (let after = ''; ; ) {
    const page = await store.ask(nodePages.authors, { after, limit: pageSize });
    authors.push(...page);
    const last = page.at(-1);
    if (!last || page.length < pageSize) return authors;
    after = last.id;
  }
};

/** Groups of author ids to compare: all at once if few, else grouped by family name. */
const groupsOf = (authors: readonly Author[]): string[][] => {
  const blocks = new Map<string, string[]>();
  for (const { id, family, given } of authors) {
    const block = blockOf(readName({ family, ...(given === undefined ? {} : { given }) }));
    const known = blocks.get(block);
    if (known) known.push(id);
    else blocks.set(block, [id]);
  }
  const groups: string[][] = [];
  for (const [, ids] of [...blocks].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = groups.at(-1);
    if (last && last.length + ids.length <= atOnce) last.push(...ids);
    else groups.push([...ids]);
  }
  return groups;
};

interface Found {
  suggestion: Suggestion;
  change: number;
}

const suggestionsAmong = (people: readonly LibraryPerson[], papers: number): Found[] => {
  const refs = new Map<string, CountedRef>(
    people.map(({ id, name, mentions }) => [id, { id, label: name, papers: mentions.length }]),
  );
  return suggest(people, papers).flatMap((each): Found[] => {
    const [one, two] = each.kind === 'merge' ? each.people : [each.person, undefined];
    const subject = refs.get(one);
    const other = two === undefined ? undefined : refs.get(two);
    if (!subject || (each.kind === 'merge' && !other)) return [];
    const suggestion: Suggestion = {
      act: each.kind,
      subject,
      ...(other ? { other } : {}),
      ...(each.kind === 'split' ? { members: each.groups.slice(1).flat(), stay: each.groups[0] ?? [] } : {}),
      score: each.score,
      reasons: each.reasons.map(({ text }) => text),
    };
    return [{ suggestion, change: each.score * (each.change.papers + each.change.coauthors) }];
  });
};

/** For each author, the papers that a decision confirmed. */
const saidTogether = (made: readonly Decision[]): Map<string, ReadonlySet<string>> => {
  const together = new Map<string, ReadonlySet<string>>();
  for (const { act, subject, others = [], members = [] } of made)
    if (act === 'merge' && others.length === 0)
      together.set(subject, new Set([...(together.get(subject) ?? []), ...members]));
  return together;
};

/** The decisions about authors that suggestions must respect. */
const decidedIn = async (store: Store) => {
  const made = (await store.ask(decisions, {})).filter(({ kind, undone }) => kind === 'author' && !undone);
  const apart = new Set(
    made
      .filter(({ act }) => act === 'differ')
      .flatMap(({ subject, others = [] }) =>
        others.flatMap((other) => [`${subject} ${other}`, `${other} ${subject}`]),
      ),
  );
  // Authors whose papers a decision confirmed are not suggested again.
  const together = new Set(
    made.flatMap(({ act, subject, others = [] }) => (act === 'merge' && others.length > 0 ? [subject] : [])),
  );
  return {
    sets: saidTogether(made),
    isOpen: ({ suggestion: { act, subject, other } }: Found): boolean =>
      act === 'split' ? !together.has(subject.id) : !apart.has(`${subject.id} ${other?.id}`),
  };
};

/** The authors in groups of similar names. The suggestions within a group are computed on first request. */
const openGroups = async (store: Store) => {
  const { nodes } = await store.ask(stats, {});
  const { sets, isOpen } = await decidedIn(store);
  const groups = groupsOf(await allAuthors(store));
  const groupOf = new Map(groups.flatMap((ids, group) => ids.map((id): [string, number] => [id, group])));
  const known = new Map<number, Promise<Found[]>>();
  const compute = async (group: number): Promise<Found[]> => {
    const people = (await peopleById(store, groups[group] ?? [])).map((person): LibraryPerson => {
      const together = sets.get(person.id);
      return together ? { ...person, together } : person;
    });
    return suggestionsAmong(people, nodes.Paper).filter(isOpen);
  };
  const foundIn = (group: number): Promise<Found[]> => {
    const found = known.get(group) ?? compute(group);
    known.set(group, found);
    // After a failure the next request computes it again.
    found.catch(() => known.delete(group));
    return found;
  };
  return {
    all: async (): Promise<Suggestion[]> => {
      const found: Found[] = [];
      for (const group of groups.keys()) {
        found.push(...(await foundIn(group)));
        // Let other requests run in between.
        await setImmediate();
      }
      return found.sort((a, b) => b.change - a.change).map(({ suggestion }) => suggestion);
    },
    about: async (id: string): Promise<Suggestion[]> => {
      const group = groupOf.get(id);
      return (group === undefined ? [] : await foundIn(group))
        .map(({ suggestion }) => suggestion)
        .filter(({ subject, other }) => subject.id === id || other?.id === id);
    },
  };
};

/** Suggestions to merge or split authors. */
export interface Suggestions {
  /** All of them, the most consequential first. */
  all(): Promise<Suggestion[]>;
  /** Those about one author; compares only authors with similar names. */
  about(id: string): Promise<Suggestion[]>;
}

/** The suggestions about authors, computed once per revision. */
export const openSuggestions = (store: Store): Suggestions => {
  const groups = cachedForRevision(store, () => openGroups(store));
  const all = cachedForRevision(store, async () => (await groups()).all());
  return { all, about: async (id) => (await groups()).about(id) };
};

/** Why the papers are taken to be by this author, and who else was considered. */
export const identityOf = async (
  store: Store,
  suggestions: Suggestions,
  id: string,
): Promise<AuthorIdentity> => {
  const [person] = await peopleById(store, [id]);
  if (!person) throw notFound('author', id);
  const { nodes } = await store.ask(stats, {});
  const ties = explain(person, nodes.Paper);
  const printed = new Map(person.mentions.map(({ paper, name }) => [paper, name]));
  const ids = ties.flatMap(({ paper, with: other }) => (other === undefined ? [paper] : [paper, other]));
  const papers = new Map(
    (await store.ask(paperRefs, { ids: [...new Set(ids)] })).map((paper) => [paper.id, paper]),
  );
  return {
    mentions: ties.flatMap(({ paper, with: other, score, reasons, uncertain }) => {
      const of = papers.get(paper);
      const name = printed.get(paper);
      if (!of || !name) return [];
      const goes = other === undefined ? undefined : papers.get(other);
      return [
        {
          paper: of,
          printed: name.literal ?? [name.given, name.family].filter(Boolean).join(' '),
          ...(goes ? { with: goes } : {}),
          score,
          reasons: reasons.map(({ text }) => text),
          uncertain,
        },
      ];
    }),
    considered: await suggestions.about(id),
  };
};
