/**
 * Which techniques each paper is about, from its words and those of its library. Phrases of titles become
 * techniques when a vocabulary knows them, when the library repeats them, or when their form speaks for them;
 * variants fold together; and a paper on a narrower technique counts for the broader one that its words name.
 */
import type { Technique, Uses } from '../../server/model.ts';
import { techniqueId } from './ids.ts';
import { acceptTechniques } from './techniques/accept.ts';
import { countLibrary } from './techniques/count.ts';
import { expansionsIn } from './techniques/expand.ts';
import { formsOf } from './techniques/families.ts';
import { mentionsIn } from './techniques/mention.ts';
import { nameOf, properIn } from './techniques/naming.ts';
import { isAdjective, readTitle } from './techniques/phrases.ts';
import type { Word } from './techniques/tokens.ts';
import { vocabulary } from './techniques/vocabulary.ts';

/** A paper as far as its words go. */
export interface PaperText {
  id: string;
  title: string;
  abstract?: string | undefined;
  keywords?: readonly string[] | undefined;
}

/** Pure; the order of the papers does not matter. Techniques and relations come ordered by id. */
export const techniques = (papers: readonly PaperText[]): { techniques: Technique[]; uses: Uses[] } => {
  const known = vocabulary();
  const titles = papers.map(({ title }) => title);
  const readings = titles.map(readTitle);
  const printedKeys = new Set(readings.flatMap(({ chunks }) => chunks.flat().map(({ key }) => key)));
  const attested = (key: string): boolean =>
    printedKeys.has(key) || known.topics.has(key) || known.heads.has(key);
  const forms = (word: Word): string[] =>
    word.kind === 'plain' || word.kind === 'verb'
      ? formsOf(word, attested).filter((key) => key !== word.key || !isAdjective(word))
      : [];
  const counts = countLibrary(readings, forms);
  const accepted = acceptTechniques(readings, titles, counts, known);
  const expansions = expansionsIn(titles, readings, accepted, counts, known);

  const printed = new Map<string, Map<string, number>>();
  const uses = new Map<string, Uses>();
  papers.forEach((paper, index) => {
    const reading = readings[index];
    if (!reading) return;
    for (const { key, score, start, end, form } of mentionsIn(
      paper.title,
      reading,
      forms,
      accepted,
      expansions,
    )) {
      const evidence = paper.title.slice(start, end);
      const technique = techniqueId(key);
      const known = uses.get(`${paper.id} ${technique}`);
      if (!known || score > known.score || (score === known.score && evidence < known.evidence))
        uses.set(`${paper.id} ${technique}`, { paper: paper.id, technique, score, evidence });
      const printings = printed.get(key) ?? new Map<string, number>();
      if (form) printings.set(form, (printings.get(form) ?? 0) + 1);
      printed.set(key, printings);
    }
  });
  const proper = properIn(readings);
  const found = [...printed].map(([key, printings]) => ({
    id: techniqueId(key),
    name: nameOf(key, printings, proper, accepted.named.has(key)),
  }));
  return {
    techniques: found.sort((a, b) => (a.id < b.id ? -1 : 1)),
    uses: [...uses.values()].sort((a, b) =>
      a.technique === b.technique ? (a.paper < b.paper ? -1 : 1) : a.technique < b.technique ? -1 : 1,
    ),
  };
};
