/**
 * Whether people found in parts are those found in one go: `npm run bench -- parts [PAPERS] [PARTS]`. Pairs of author names that are
 * one person, of made-up works, in parts against one go.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReferences } from '../../../seed/import/load.ts';
import { Buckets } from '../../../seed/import/stream/buckets.ts';
import { People } from '../../../seed/import/stream/people.ts';
import { mentionsOf, venueReader } from '../../../seed/link/authorship.ts';
import { flatten } from '../../../seed/link/papers/flatten.ts';
import { listedPapers } from '../../../seed/link/papers/papers.ts';
import type { Mention } from '../../../seed/link/people/index.ts';
import { writeMade } from '../made/file.ts';

/** Who wrote at each place of each paper. */
type Authors = Map<string, string>;

const identified = async (papers: readonly Mention[][], parts: number): Promise<Authors> => {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-bench-'));
  const names = papers.reduce((sum, { length }) => sum + length, 0);
  const people = new People(folder, names, Math.ceil(names / parts));
  try {
    for (const mentions of papers) people.add(mentions);
    await people.identify(papers.length, () => {});
    const authors: Authors = new Map();
    for (const bucket of Buckets.all)
      for (const [paper, rows] of people.wroteIn(bucket))
        for (const { position, author } of rows) authors.set(`${paper} ${position}`, author);
    return authors;
  } finally {
    people.close();
    rmSync(folder, { recursive: true });
  }
};

/** How many pairs of places have one author. */
const pairsOf = (keys: Iterable<string>): number => {
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return [...times.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
};

export const benchParts = async (data: string, papers: number, parts: number): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-bench-'));
  try {
    const file = join(folder, 'made.jsonl');
    const made = await writeMade(file, { papers, format: 'openalex', seed: 1 }, data);
    const { reading } = await readReferences(file);
    const venueOf = venueReader();
    const mentions = listedPapers(flatten(reading.references)).map((each) => mentionsOf(each, venueOf));
    const [whole, parted] = [await identified(mentions, 1), await identified(mentions, parts)];
    const both = pairsOf([...whole].map(([place, author]) => `${author} ${parted.get(place)}`));
    const share = (of: Authors): string => ((100 * both) / pairsOf(of.values())).toFixed(2);
    const people = (of: Authors): number => new Set(of.values()).size;
    const same = [...whole].filter(([place, author]) => parted.get(place) === author).length;
    return [
      made,
      `${whole.size} names: ${people(whole)} people in one go, ${people(parted)} in ${parts} parts`,
      `pairs: precision ${share(parted)}, recall ${share(whole)}; the same id for ${((100 * same) / whole.size).toFixed(2)} % of names`,
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
};
