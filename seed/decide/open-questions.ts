/**
 * The questions about people that are still open: what was found in the library, under what was decided since. A new
 * search after every decision would ask the same, but take longer. Pure.
 */
import type { Decision } from '../../server/model.ts';
import type { Pair, Parting, Question } from '../link/people/index.ts';
import { saidOfPeople } from './said-of-people.ts';

/** What was found in a library about its people. */
export interface FoundQuestions {
  pairs: readonly Pair[];
  partings: readonly Parting[];
  /** The first first. */
  questions: readonly Question[];
  /** The merges that are nearly certain. */
  sure: readonly Question[];
}

/** One who may be the subject. */
export interface Candidate {
  id: string;
  score: number;
  reasons: readonly string[];
}

/** An open question. */
export type OpenQuestion =
  | { act: 'merge'; subject: string; others: readonly Candidate[] }
  | ({ act: 'split' } & Parting);

export interface OpenQuestions {
  questions: readonly OpenQuestion[];
  sure: readonly OpenQuestion[];
  /** Those about one author; here each pair is a question. */
  about(id: string): OpenQuestion[];
}

/** Answers for the decisions of a library. */
export const openQuestions = (
  { pairs, partings, questions, sure }: FoundQuestions,
  decisions: readonly Decision[],
): OpenQuestions => {
  const said = saidOfPeople(decisions);
  const merge = (first: string, candidates: readonly Candidate[]): OpenQuestion[] => {
    const subject = said.now(first);
    const kept: Candidate[] = [];
    for (const candidate of candidates) {
      const id = said.now(candidate.id);
      const known = [subject, ...kept.map((each) => each.id)];
      if (known.some((other) => other === id || said.areApart(other, id))) continue;
      kept.push({ ...candidate, id });
    }
    return kept.length > 0 ? [{ act: 'merge', subject, others: kept }] : [];
  };
  const split = (parting: Parting | undefined): OpenQuestion[] => {
    if (!parting || said.isMerged(parting.person)) return [];
    const together = said.togetherOf(parting.person);
    const isSaid = together && [...parting.stay, ...parting.leave].every((paper) => together.has(paper));
    return isSaid ? [] : [{ act: 'split', ...parting }];
  };
  const candidate = (id: string, pair: number): Candidate[] => {
    const found = pairs[pair];
    return found ? [{ id, score: found.score, reasons: found.reasons }] : [];
  };
  const open = (all: readonly Question[]): OpenQuestion[] =>
    all.flatMap((question) =>
      question.act === 'split'
        ? split(partings[question.parting])
        : merge(
            question.subject,
            question.others.flatMap(({ id, pair }) => candidate(id, pair)),
          ),
    );
  let asked: { questions: OpenQuestion[]; sure: OpenQuestion[] } | undefined;
  const all = () => {
    asked ??= { questions: open(questions), sure: open(sure) };
    return asked;
  };
  return {
    get questions() {
      return all().questions;
    },
    get sure() {
      return all().sure;
    },
    about: (id) => [
      ...pairs.flatMap(({ people: [a, b], score, reasons }) =>
        said.now(a) === id || said.now(b) === id
          ? merge(id, [{ id: said.now(a) === id ? b : a, score, reasons }])
          : [],
      ),
      ...partings.filter(({ person }) => person === id).flatMap(split),
    ],
  };
};
