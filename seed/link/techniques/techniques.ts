/**
 * Finds the techniques of each paper, from its own words and those of the library. A phrase in a title is a technique if
 * the vocabulary has it, if the library repeats it, or if its form suggests it. Variants count as one technique. A paper
 * on a narrower technique also counts for the broader one if its words name it.
 */
import type { Technique, Uses } from '../../../server/model.ts';
import { techniqueId } from '../ids.ts';
import { isPlace } from '../places.ts';
import { keptTerms, termsIn } from './abstract-terms.ts';
import { type Accepted, acceptTechniques } from './accept.ts';
import { countLibrary } from './count.ts';
import { expansionsIn } from './expand.ts';
import { keywordKey, mentionsInAbstract, mentionsInKeywords, mentionsInTitle } from './mention.ts';
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
import { vocabulary } from './vocabulary/vocabulary.ts';
import type { Word } from './word.ts';

/** The words of a paper. */
export interface PaperText {
  id: string;
  title: string;
  abstract?: string | undefined;
  keywords?: readonly string[] | undefined;
}

/** The abstracts; one that three papers share describes their book, and counts for the first of them. */
const eachOnce = (abstracts: readonly string[]): string[] => {
  const times = new Map<string, number>();
  for (const abstract of abstracts) times.set(abstract, (times.get(abstract) ?? 0) + 1);
  const seen = new Set<string>();
  return abstracts.map((abstract) => {
    const again = seen.has(abstract) && (times.get(abstract) ?? 0) > 2;
    seen.add(abstract);
    return again ? '' : abstract;
  });
};

/** Finds techniques, sorted by id, and relations, sorted by paper and technique. Pure; the order of papers does not matter. */
export const techniques = (papers: readonly PaperText[]): { techniques: Technique[]; uses: Uses[] } => {
  const known = vocabulary();
  const titles = papers.map(({ title }) => withoutAddresses(title));
  const abstracts = eachOnce(papers.map(({ abstract = '' }) => withoutBoilerplate(abstract)));
  const subjects = papers.map(({ keywords = [] }) => keywords.map(plainHeading));
  const readings = titles.map(readTitle);
  const printedKeys = new Set(readings.flatMap(({ chunks }) => chunks.flat().map(({ key }) => key)));
  const attested = (key: string): boolean =>
    printedKeys.has(key) || known.topics.has(key) || known.heads.has(key);
  const forms = (word: Word): string[] =>
    word.kind === 'plain' || word.kind === 'verb'
      ? formsOf(word, attested).filter((key) => key !== word.key || !isAdjective(word))
      : [];
  const counts = countLibrary(readings, forms);
  const byTitle = acceptTechniques(readings, titles, counts, known);
  const { expansions: acronyms, printed: spelt } = expansionsIn(titles, abstracts, byTitle, counts, known);
  const keywords = subjects.flat().flatMap((keyword) => keywordKey(keyword) ?? []);
  const meant = [...acronyms].flatMap(([short, long]) => (byTitle.signs.has(short) ? [long] : []));
  const long = [...keywords, ...meant].filter((key) => key.includes(' '));
  const accepted: Accepted = { ...byTitle, phrases: new Set([...byTitle.phrases, ...long]) };
  const terms = abstracts.map((abstract) => termsIn(abstract, known));
  const kept = keptTerms(terms, known);
  const inKeywords = new Map<string, number>();
  for (const key of keywords) inKeywords.set(key, (inKeywords.get(key) ?? 0) + 1);
  const expansions = variantsIn(accepted, counts, kept, inKeywords, known, acronyms);

  /** The printed forms of each technique by id, with counts for each key. */
  const printed = new Map<string, { forms: Map<string, number>; keys: Map<string, number> }>();
  const uses = new Map<string, Uses>();
  papers.forEach(({ id: paper }, index) => {
    const [reading, title = '', abstract = '', own = []] = [
      readings[index],
      titles[index],
      abstracts[index],
      subjects[index],
    ];
    const mentions = [
      ...(reading ? withNested(title, mentionsInTitle(title, reading, forms, accepted, expansions)) : []),
      ...mentionsInKeywords(own, title, expansions),
      ...mentionsInAbstract(
        abstract,
        accepted,
        expansions,
        (terms[index] ?? []).flatMap(({ words }) => (kept.has(keyOf(words)) ? [words] : [])),
      ),
    ];
    for (const { key, score, evidence, form } of mentions) {
      if (isPlace(key) || isBody(key) || namesNothing(key)) continue;
      const technique = techniqueId(key);
      const before = uses.get(`${paper} ${technique}`);
      if (!before || score > before.score || (score === before.score && evidence < before.evidence))
        uses.set(`${paper} ${technique}`, { paper, technique, score, evidence });
      const printings = printed.get(technique) ?? { forms: new Map(), keys: new Map() };
      printings.keys.set(key, (printings.keys.get(key) ?? 0) + 1);
      const shown = form ?? spelt.get(key);
      if (shown) printings.forms.set(shown, (printings.forms.get(shown) ?? 0) + 1);
      printed.set(technique, printings);
    }
  });
  const proper = properIn(readings);
  const found = [...printed].flatMap(([id, { forms: printings, keys }]) => {
    const [[key] = ['']] = [...keys].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const name = sameNames().shown.get(key) ?? nameOf(key, printings, proper, accepted.named.has(key));
    return namesPlace(key, name, proper) ? [] : [{ id, name }];
  });
  const kinds = new Set(found.map(({ id }) => id));
  return {
    techniques: found.sort((a, b) => (a.id < b.id ? -1 : 1)),
    uses: [...uses]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, use]) => (kinds.has(use.technique) ? [use] : [])),
  };
};
