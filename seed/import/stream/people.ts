/**
 * Who is who in a file of any size. People are compared with people of the same family name only, so the author names are
 * divided by family name into parts that fit into memory; what a part says of names and words stands for the whole.
 */
import { join } from 'node:path';
import type { Author } from '../../../server/model.ts';
import type { Mention } from '../../link/people/index.ts';
import { displayName, identify, readName } from '../../link/people/index.ts';
import type { CslName } from '../../normalize/record.ts';
import { Buckets } from './buckets.ts';
import { Spools } from './spool.ts';

/** About as many author names are compared at once. */
const partSize = 50_000;

/** What a family name becomes as a number. */
const numberOf = (text: string): number => {
  let number = 0;
  for (let i = 0; i < text.length; i += 1) number = (Math.imul(number, 31) + text.charCodeAt(i)) >>> 0;
  return number;
};

/** A `WROTE` relation without its paper. */
export interface ByAuthor {
  position: number;
  author: string;
  printed: string;
}

export class People {
  private readonly parts: number;
  private readonly spools: Spools;
  /** The authors by their ids, and what each paper's authors wrote, by the paper's id. */
  readonly authors: Buckets;
  readonly wrote: Buckets;
  names = 0;

  /** `names` is about how many author names there will be, `size` about how many are compared at once. */
  constructor(folder: string, names: number, size = partSize) {
    this.parts = Math.max(1, Math.ceil(names / size));
    this.spools = new Spools((part) => join(folder, `names-${part}`));
    this.authors = new Buckets(folder, 'authors');
    this.wrote = new Buckets(folder, 'wrote');
  }

  private partOf(name: CslName): number {
    if (this.parts === 1) return 0;
    const { kind, family, key } = readName(name);
    return numberOf(kind === 'person' ? family : key) % this.parts;
  }

  /** Adds the names of one paper. */
  add(mentions: readonly Mention[]): void {
    this.names += mentions.length;
    const byline = this.parts === 1 ? undefined : mentions.map(({ name }) => name);
    for (const mention of mentions)
      this.spools.write(this.partOf(mention.name), JSON.stringify({ ...mention, byline }));
  }

  /** Finds out who is who; `papers` is the number of all papers. Calls back with the share done. */
  async identify(papers: number, progress: (done: number) => void): Promise<void> {
    for (let part = 0; part < this.spools.length; part += 1) {
      const mentions: Mention[] = [];
      for (const line of this.spools.lines(part)) mentions.push(JSON.parse(line));
      const { authors, ids } = identify(mentions, [], papers);
      for (const author of authors) this.authors.write(author.id, JSON.stringify(author));
      mentions.forEach(({ paper, position, name }, at) => {
        const author = ids[at];
        if (author !== undefined)
          this.wrote.write(paper, `${paper}\t${position}\t${author}\t${displayName(name)}`);
      });
      progress((part + 1) / this.spools.length);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** The authors of a bucket, sorted by id. */
  authorsIn(bucket: number): Author[] {
    const authors: Author[] = [...this.authors.lines(bucket)].map((line) => JSON.parse(line));
    return authors.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** What the authors of each paper of a bucket wrote, in printed order. */
  wroteIn(bucket: number): Map<string, ByAuthor[]> {
    const papers = new Map<string, ByAuthor[]>();
    for (const line of this.wrote.lines(bucket)) {
      const [paper = '', position, author = '', printed = ''] = line.split('\t');
      const rows = papers.get(paper) ?? [];
      papers.set(paper, rows);
      rows.push({ position: Number(position), author, printed });
    }
    for (const [paper, rows] of papers) {
      const seen = new Set<string>();
      const sorted = rows.sort((a, b) => a.position - b.position);
      // An organisation listed twice on one paper counts once, at its first position.
      const once = sorted.filter(({ author }) => seen.size < seen.add(author).size);
      papers.set(paper, once);
    }
    return papers;
  }

  close(): void {
    this.spools.close();
    this.authors.close();
    this.wrote.close();
  }
}
