/**
 * Finds the techniques of each paper, from its own words and those of the library. A phrase in a title is a technique if
 * the vocabulary has it, if the library repeats it, or if its form suggests it. Variants count as one technique. A paper
 * on a narrower technique also counts for the broader one if its words name it.
 */
import { hash } from 'node:crypto';
import type { Technique, Uses } from '../../../server/model.ts';
import { techniqueId } from '../ids.ts';
import { isPlace } from '../places.ts';
import { type AbstractTerm, keptTerms, termsIn } from './abstract-terms.ts';
import { type Accepted, acceptTechniques, type ReadTitle } from './accept.ts';
import { countLibrary } from './count.ts';
import { expansionsIn } from './expand.ts';
import {
  keywordKey,
  type Mention,
  mentionsInAbstract,
  mentionsInKeywords,
  mentionsInTitle,
} from './mention.ts';
import { nameOf, namesPlace, properIn } from './naming.ts';
import { withNested } from './nested.ts';
import { withoutAddresses, withoutBoilerplate } from './noise/boilerplate.ts';
import { plainHeading } from './noise/mesh.ts';
import { namesNothing } from './noise/nothing.ts';
import { isAdjective, keyOf, readTitle } from './phrases.ts';
import { variantsIn } from './variants.ts';
import { formsOf } from './vocabulary/families.ts';
import { isBody } from './vocabulary/general-words.ts';
import { sameNames } from './vocabulary/same-names.ts';
import { type Vocabulary, vocabulary } from './vocabulary/vocabulary.ts';
import type { Word } from './word.ts';

/** The words of a paper. */
export interface PaperText {
  id: string;
  title: string;
  abstract?: string | undefined;
  keywords?: readonly string[] | undefined;
}

/** The words of many papers, which are gone through several times. */
export interface Texts {
  size: number;
  /** All papers from the first. */
  papers(): Iterable<PaperText>;
}

/** A paper with its words read. */
interface ReadPaper extends ReadTitle {
  id: string;
  abstract: string;
  subjects: string[];
}

const keyOfAbstract = (abstract: string): string =>
  abstract.length < 40 ? abstract : hash('sha1', abstract, 'base64');

/** Abstracts that three papers share: they describe their book. */
const sharedAbstracts = (texts: Texts): ReadonlySet<string> => {
  const times = new Map<string, number>();
  for (const { abstract } of texts.papers())
    if (abstract) {
      const key = keyOfAbstract(withoutBoilerplate(abstract));
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  return new Set([...times].flatMap(([key, n]) => (n > 2 ? [key] : [])));
};

/** The papers with their words; an abstract that several share counts for the first of them. */
const readPapers = function* (texts: Texts, shared: ReadonlySet<string>): Generator<ReadPaper> {
  const seen = new Set<string>();
  for (const { id, title: printed, abstract: given = '', keywords = [] } of texts.papers()) {
    const title = withoutAddresses(printed);
    let abstract = withoutBoilerplate(given);
    const key = shared.size > 0 && abstract ? keyOfAbstract(abstract) : '';
    if (shared.has(key)) {
      if (seen.has(key)) abstract = '';
      seen.add(key);
    }
    yield { id, title, abstract, subjects: keywords.map(plainHeading), ...readTitle(title) };
  }
};

/** Of more papers than this, only what several titles print is counted, and titles are read again instead of kept. */
const many = 30_000;

/** Whether a phrase may stand in more than one title: a sketch of two bits for each hash, so it may say yes wrongly. */
const repeatedPhrases = (papers: Iterable<ReadTitle>): ((key: string) => boolean) => {
  const bits = 24;
  const seen = new Uint8Array(1 << bits);
  const placeOf = (key: string): number => {
    let place = 0;
    for (let i = 0; i < key.length; i += 1) place = Math.imul(place ^ key.charCodeAt(i), 0x01000193);
    return (place ^ (place >>> bits)) & ((1 << bits) - 1);
  };
  for (const { phrases } of papers)
    for (const key of new Set(phrases.map((phrase) => phrase.key))) {
      const place = placeOf(key);
      seen[place] = Math.min(2, (seen[place] ?? 0) + 1);
    }
  return (key) => (seen[placeOf(key)] ?? 0) > 1;
};

/** What the techniques of a library are, and what shows them. */
interface Vocabularies {
  mentionsOf(paper: ReadPaper): Mention[];
  /** The phrases that definitions print in full. */
  spelt: ReadonlyMap<string, string>;
  named: ReadonlySet<string>;
}

const learn = (papers: Iterable<ReadPaper>, size: number): Vocabularies => {
  const known = vocabulary();
  const printedKeys = new Set<string>();
  const inKeywords = new Map<string, number>();
  for (const { chunks, subjects } of papers) {
    for (const chunk of chunks) for (const { key } of chunk) printedKeys.add(key);
    for (const keyword of subjects) {
      const key = keywordKey(keyword);
      if (key !== undefined) inKeywords.set(key, (inKeywords.get(key) ?? 0) + 1);
    }
  }
  const attested = (key: string): boolean =>
    printedKeys.has(key) || known.topics.has(key) || known.heads.has(key);
  const forms = (word: Word): string[] =>
    word.kind === 'plain' || word.kind === 'verb'
      ? formsOf(word, attested).filter((key) => key !== word.key || !isAdjective(word))
      : [];
  const isRepeated = size > many ? repeatedPhrases(papers) : undefined;
  const counts = countLibrary(
    papers,
    forms,
    (key) => !isRepeated || !key.includes(' ') || isRepeated(key) || known.topics.has(key),
  );
  const byTitle = acceptTechniques(papers, counts, known);
  const { expansions: acronyms, printed: spelt } = expansionsIn(papers, byTitle, counts, known);
  const meant = [...acronyms].flatMap(([short, long]) => (byTitle.signs.has(short) ? [long] : []));
  const long = [...inKeywords.keys(), ...meant].filter((key) => key.includes(' '));
  const accepted: Accepted = { ...byTitle, phrases: new Set([...byTitle.phrases, ...long]) };
  const terms = memoizeTerms(size, known);
  const kept = keptTerms(termsOfAll(papers, terms), size, known);
  const expansions = variantsIn(accepted, counts, kept, inKeywords, known, acronyms);
  return {
    spelt,
    named: accepted.named,
    mentionsOf: (paper) => [
      ...withNested(paper.title, mentionsInTitle(paper.title, paper, forms, accepted, expansions)),
      ...mentionsInKeywords(paper.subjects, paper.title, expansions),
      ...mentionsInAbstract(
        paper.abstract,
        accepted,
        expansions,
        terms(paper.abstract).flatMap(({ words }) => (kept.has(keyOf(words)) ? [words] : [])),
      ),
    ],
  };
};

type Terms = (abstract: string) => readonly AbstractTerm[];

/** The terms of an abstract; those of a library that fits into memory are found once. */
const memoizeTerms = (size: number, known: Vocabulary): Terms => {
  if (size > many) return (abstract) => (abstract ? termsIn(abstract, known) : []);
  const found = new Map<string, readonly AbstractTerm[]>([['', []]]);
  return (abstract) => {
    const terms = found.get(abstract) ?? termsIn(abstract, known);
    found.set(abstract, terms);
    return terms;
  };
};

const termsOfAll = function* (papers: Iterable<ReadPaper>, terms: Terms) {
  for (const { abstract } of papers) yield terms(abstract);
};

/** The mentions of each technique: how often by each key, and how it is printed. */
interface Printings {
  forms: Map<string, number>;
  keys: Map<string, number>;
}

/** The best mention of each technique of a paper, sorted by technique. */
const usesOf = (
  paper: string,
  mentions: readonly Mention[],
  spelt: ReadonlyMap<string, string>,
  printed: Map<string, Printings>,
): Uses[] => {
  const uses = new Map<string, Uses>();
  for (const { key, score, evidence, form } of mentions) {
    if (isPlace(key) || isBody(key) || namesNothing(key)) continue;
    const technique = techniqueId(key);
    const before = uses.get(technique);
    if (!before || score > before.score || (score === before.score && evidence < before.evidence))
      uses.set(technique, { paper, technique, score, evidence });
    const printings = printed.get(technique) ?? { forms: new Map(), keys: new Map() };
    printings.keys.set(key, (printings.keys.get(key) ?? 0) + 1);
    const shown = form ?? spelt.get(key);
    if (shown) printings.forms.set(shown, (printings.forms.get(shown) ?? 0) + 1);
    printed.set(technique, printings);
  }
  return [...uses.values()].sort((a, b) => (a.technique < b.technique ? -1 : 1));
};

/**
 * Finds the techniques of papers that need not fit into memory, sorted by id, and calls back with the relations of each paper.
 * A technique that is called back but not returned is none: its name turned out to be that of a place.
 */
export const findTechniques = (texts: Texts, found: (uses: readonly Uses[]) => void): Technique[] => {
  const shared = sharedAbstracts(texts);
  const again = { [Symbol.iterator]: () => readPapers(texts, shared) };
  const papers: Iterable<ReadPaper> = texts.size > many ? again : [...again];
  const { mentionsOf, spelt, named } = learn(papers, texts.size);
  const printed = new Map<string, Printings>();
  for (const paper of papers) found(usesOf(paper.id, mentionsOf(paper), spelt, printed));
  const proper = properIn(papers);
  const techniques = [...printed].flatMap(([id, { forms, keys }]) => {
    const [[key] = ['']] = [...keys].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const name = sameNames().shown.get(key) ?? nameOf(key, forms, proper, named.has(key));
    return namesPlace(key, name, proper) ? [] : [{ id, name }];
  });
  return techniques.sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** Finds techniques, sorted by id, and relations, sorted by paper and technique. Pure; the order of papers does not matter. */
export const techniques = (papers: readonly PaperText[]): { techniques: Technique[]; uses: Uses[] } => {
  const uses = new Map<string, Uses>();
  const found = findTechniques({ size: papers.length, papers: () => papers }, (all) => {
    for (const use of all) {
      const key = `${use.paper} ${use.technique}`;
      const before = uses.get(key);
      if (
        !before ||
        use.score > before.score ||
        (use.score === before.score && use.evidence < before.evidence)
      )
        uses.set(key, use);
    }
  });
  const kinds = new Set(found.map(({ id }) => id));
  return {
    techniques: found,
    uses: [...uses]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, use]) => (kinds.has(use.technique) ? [use] : [])),
  };
};
