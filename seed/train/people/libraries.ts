/** Libraries whose authors are known, to learn from and to measure on. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Mention, PaperFacts } from '../../link/people/mention.ts';
import { displayName, readName } from '../../link/people/names/printed-name.ts';
import { foldText } from '../../normalize/fold-text.ts';
import type { CslName } from '../../normalize/record.ts';
import { venueKey } from './venue-key.ts';

/** Mentions, and for each who it is. */
export interface Library {
  name: string;
  mentions: Mention[];
  truth: (string | undefined)[];
}

export interface AnthologyPaper {
  id: string;
  title: string;
  authors: { last?: string; first?: string | null }[];
  year?: number;
  venue?: string;
}

export const readText = (path: string): string => {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
};

export const readLines = <T>(path: string): T[] =>
  readText(path)
    .trim()
    .split('\n')
    .map((line): T => JSON.parse(line));

export const nameOf = ({ last, first }: AnthologyPaper['authors'][number]): CslName => ({
  ...(last ? { family: last } : {}),
  ...(first ? { given: first } : {}),
});

export const factsOf = ({ title, year, venue }: AnthologyPaper): PaperFacts => ({
  title,
  year,
  venue: venue && venueKey(venue),
});

/** The printed name, given name first, folded. */
export const fullName = (name: CslName): string => foldText(displayName(name));

/** How a list prints given names: in full, all initials, or the first alone. */
export const printings = {
  full: (given: string) => given,
  initials: (given: string) =>
    given
      .split(/\s+/)
      .map((word) =>
        word
          .split('-')
          .map((part) => `${part[0] ?? ''}.`)
          .join('-'),
      )
      .join(' '),
  first: (given: string) => `${given.trim()[0] ?? ''}.`,
} as const;
export type Printing = keyof typeof printings;

const printed = (name: CslName, how: Printing): CslName =>
  name.given ? { ...name, given: printings[how](name.given) } : name;

/** A part by the hash of a name, so that all that bears it is in one part. */
export const partOf = (name: string): 'train' | 'test' => {
  let hash = 2166136261;
  for (const letter of foldText(name)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 13) % 2 === 0 ? 'train' : 'test';
};

/** The part of a person, by family name and first letter. */
export const partOfName = (name: CslName): 'train' | 'test' => {
  const { family, given } = readName(name);
  return partOf(`${family}|${given[0]?.[0] ?? ''}`);
};

/** The names that people of the Anthology are known to have written under: folded name to the person. */
export const readVariants = (folder: string): { people: Map<string, string>; groups: string[][] } => {
  const { groups }: { groups: { id: string; names: Record<string, number> }[] } = JSON.parse(
    readText(`${folder}/author-names/acl-name-variants.json.gz`),
  );
  const people = new Map<string, string>();
  for (const { id, names } of groups)
    for (const name of Object.keys(names)) people.set(foldText(name), `variants ${id}`);
  return { people, groups: groups.map(({ names }) => Object.keys(names)) };
};

/** Printed names that are known to be several people's. */
export const readHomonyms = (folder: string) => {
  const { names }: { names: { name: string; clusters: Record<string, [string, number][]> }[] } = JSON.parse(
    readText(`${folder}/author-names/acl-homonyms.json.gz`),
  );
  return names;
};

/** The papers as a library in which a person is a full name, or a group of variants; truth is left open for homonyms. */
export const libraryOf = (
  name: string,
  papers: readonly AnthologyPaper[],
  people: ReadonlyMap<string, string>,
  open: ReadonlySet<string>,
  how: (name: CslName, paper: number) => Printing,
): Library => {
  const library: Library = { name, mentions: [], truth: [] };
  papers.forEach((paper, number) => {
    const about = factsOf(paper);
    paper.authors.forEach((author, at) => {
      const full = nameOf(author);
      const key = fullName(full);
      // Who prints initials in the first place may be anyone.
      const unsure = open.has(key) || !/\p{L}{2}/u.test(full.given ?? '');
      library.mentions.push({
        paper: paper.id,
        position: at + 1,
        name: printed(full, how(full, number)),
        about,
      });
      library.truth.push(unsure ? undefined : (people.get(key) ?? key));
    });
  });
  return library;
};

interface Signature {
  paper: number;
  first: string | null;
  middle: string | null;
  last: string;
  suffix: string | null;
  position: number;
  affiliations: string[];
  cluster: string;
}

/** The signatures of S2AND's part by Qian, of one half of its blocks: names and affiliations, no titles. */
export const readQian = (folder: string, part: 'train' | 'test' | 'all'): Library => {
  const { blocks }: { blocks: Record<string, Signature[]> } = JSON.parse(
    readText(`${folder}/author-names/s2and-qian.json.gz`),
  );
  const library: Library = { name: `Qian, ${part}`, mentions: [], truth: [] };
  for (const signatures of Object.values(blocks)) {
    for (const { paper, first, middle, last, suffix, position, affiliations, cluster } of signatures) {
      const given = [first, middle].filter(Boolean).join(' ');
      const name: CslName = { family: last, ...(given && { given }), ...(suffix && { suffix }) };
      if (part !== 'all' && partOfName(name) !== part) continue;
      library.mentions.push({ paper: String(paper), position: position + 1, name, affiliations });
      library.truth.push(cluster);
    }
  }
  return library;
};
