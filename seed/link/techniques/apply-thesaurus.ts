/** Techniques as a thesaurus would have them. To undo an entry is to apply the others to what was there before. */
import type { Technique, Uses } from '../../../server/model.ts';
import { techniqueId } from '../ids.ts';
import { foldTerm } from './fold-term.ts';
import type { ThesaurusEntry } from './thesaurus-file.ts';
import { runsOf } from './tokens.ts';

/** Techniques and who uses them. */
export interface Topics {
  techniques: Technique[];
  uses: Uses[];
}

/** A paper whose title may print a technique that is added. */
interface Titled {
  id: string;
  title: string;
}

/** Where each label leads in the end, by folded labels; what leads in a circle stays. */
const destinations = (entries: readonly ThesaurusEntry[]): ReadonlyMap<string, string> => {
  const next = new Map<string, string>();
  for (const { action, label, replaceBy } of entries)
    if (action === 'merge' && replaceBy !== undefined) next.set(foldTerm(label), foldTerm(replaceBy));
  const endOf = (from: string): string => {
    const seen = new Set([from]);
    let at = from;
    for (let to = next.get(at); to !== undefined; to = next.get(at)) {
      if (seen.has(to)) return from;
      seen.add(to);
      at = to;
    }
    return at;
  };
  return new Map([...next.keys()].map((from) => [from, endOf(from)]));
};

/** The papers whose titles print the words of the label, with those words. */
const printedIn = (label: string, papers: readonly Titled[]): { paper: string; evidence: string }[] => {
  const wanted = foldTerm(label).split(' ');
  return papers.flatMap(({ id, title }) => {
    for (const run of runsOf(title)) {
      for (let from = 0; from + wanted.length <= run.length; from += 1) {
        const words = run.slice(from, from + wanted.length);
        if (words.every(({ key }, at) => key === wanted[at]))
          return [{ paper: id, evidence: title.slice(words[0]?.start, words.at(-1)?.end) }];
      }
    }
    return [];
  });
};

/**
 * Additions first, then merges, names, and what is hidden. Of two links that become one the surer stays, with its
 * evidence. `unmatched` are entries whose label names no technique here, as those of another library's file do.
 */
export const applyThesaurus = (
  { techniques, uses }: Topics,
  entries: readonly ThesaurusEntry[],
  papers: readonly Titled[] = [],
): Topics & { unmatched: ThesaurusEntry[] } => {
  const byKey = new Map(techniques.map((each) => [foldTerm(each.name), each]));
  const links = [...uses];
  for (const { label } of entries.filter(({ action }) => action === 'add')) {
    const key = foldTerm(label);
    const technique = byKey.get(key) ?? { id: techniqueId(key), name: label };
    byKey.set(key, technique);
    for (const found of printedIn(label, papers)) links.push({ ...found, technique: technique.id, score: 1 });
  }
  const unmatched = entries.filter(({ label }) => !byKey.has(foldTerm(label)));
  const target = new Map<string, string>();
  const ends = destinations(entries);
  for (const { action, label, replaceBy = '' } of entries) {
    const [from, key] = [byKey.get(foldTerm(label)), ends.get(foldTerm(label))];
    if (action !== 'merge' || !from || key === undefined || key === foldTerm(label)) continue;
    const into = byKey.get(key) ?? { id: techniqueId(key), name: replaceBy };
    byKey.set(key, into);
    target.set(from.id, into.id);
  }
  const names = new Map<string, string>();
  const hidden = new Set<string>();
  for (const { action, label, replaceBy = '' } of entries) {
    const id = byKey.get(foldTerm(label))?.id;
    if (id !== undefined && action === 'rename') names.set(id, replaceBy);
    if (id !== undefined && action === 'hide') hidden.add(id);
  }
  const kept = new Map<string, Uses>();
  for (const link of links) {
    const technique = target.get(link.technique) ?? link.technique;
    if (hidden.has(technique) || hidden.has(link.technique)) continue;
    const key = `${link.paper} ${technique}`;
    const before = kept.get(key);
    if (!before || link.score > before.score) kept.set(key, { ...link, technique });
  }
  const used = new Set([...kept.values()].map(({ technique }) => technique));
  return {
    techniques: [...byKey.values()]
      .filter(({ id }) => used.has(id))
      .map((each) => ({ ...each, name: names.get(each.id) ?? each.name }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    uses: [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use),
    unmatched,
  };
};
