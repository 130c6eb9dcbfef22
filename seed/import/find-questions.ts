/** Finds out what should be asked about the people of a library. Reads all of it, so it belongs in a worker thread. */
import { decisions } from '../../server/queries/library/decisions.ts';
import { stats } from '../../server/queries/library/stats.ts';
import type { Reading } from '../../server/store/store.ts';
import type { FoundQuestions } from '../decide/open-questions.ts';
import { saidOfPeople } from '../decide/said-of-people.ts';
import {
  type LibraryPerson,
  mayBeOne,
  type Pair,
  type Parting,
  questionsOf,
  readName,
  type Size,
  suggest,
  sureMerges,
} from '../link/people/index.ts';
import { everybody } from './everybody.ts';

/** From this probability on, merges are offered all at once. */
export const sureFrom = 0.95;

/** Less likely splits are not asked about. */
const leastSplit = 0.3;

const sizeOf = ({ family, given, mentions }: LibraryPerson): Size => {
  const name = readName({ family, ...(given === undefined ? {} : { given }) });
  return {
    papers: mentions.length,
    coauthors: new Set(
      mentions.flatMap(({ others }) => others.map((other) => `${other.family}|${other.given ?? ''}`)),
    ).size,
    isFull: name.given.some((part) => part.length > 1),
  };
};

/** The suggestions about some people, which must be all people of the library, without what was decided. */
export const questionsAbout = (
  people: readonly LibraryPerson[],
  papers: number,
  areApart: (a: string, b: string) => boolean = () => false,
  isMerged: (id: string) => boolean = () => false,
): FoundQuestions => {
  const byId = new Map(people.map((person) => [person.id, person]));
  const sizes = new Map<string, Size>();
  const pairs: Pair[] = [];
  const partings: Parting[] = [];
  for (const each of suggest(people, papers)) {
    const { score } = each;
    const reasons = each.reasons.map(({ text }) => text);
    if (each.kind === 'merge') {
      if (!areApart(...each.people)) pairs.push({ people: each.people, score, reasons });
      continue;
    }
    const [stay = [], ...others] = each.groups;
    const leave = others.flat();
    const { coauthors } = each.change;
    if (score >= leastSplit && !isMerged(each.person))
      partings.push({ person: each.person, stay, leave, score, reasons, coauthors });
  }
  const canBe = mayBeOne(people);
  const rules = {
    sizeOf: (id: string): Size => {
      const person = byId.get(id);
      const size = sizes.get(id) ?? (person ? sizeOf(person) : { papers: 0, coauthors: 0, isFull: false });
      sizes.set(id, size);
      return size;
    },
    mayBeOne: (a: string, b: string): boolean => !areApart(a, b) && canBe(a, b),
  };
  return {
    pairs,
    partings,
    questions: questionsOf(pairs, partings, rules),
    sure: sureMerges(pairs, sureFrom, rules),
  };
};

/** The same for a library. */
export const findQuestions = async (store: Pick<Reading, 'ask'>): Promise<FoundQuestions> => {
  const said = saidOfPeople(await store.ask(decisions, {}));
  const { nodes } = await store.ask(stats, {});
  const people = (await everybody(store)).map((person): LibraryPerson => {
    const together = said.togetherOf(person.id);
    return together ? { ...person, together } : person;
  });
  return questionsAbout(people, nodes.Paper, said.areApart, said.isMerged);
};
