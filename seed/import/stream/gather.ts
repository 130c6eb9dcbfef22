/**
 * Which entries of a file are the same paper, for files of any size: as `listedPapers`, which holds all in memory. Here only
 * hashes of the keys are in memory, and the fields by which papers are compared are on disk.
 */
import { type PaperMarks, paperId } from '../../link/ids.ts';
import type { Entry } from '../../link/papers/flatten.ts';
import { arxivOf, doiOf, openalexOf } from '../../link/papers/identifiers.ts';
import { isIdOnly, marksOf } from '../../link/papers/marks.ts';
import { joined, sameDoi, type Way, waysOf } from '../../link/papers/papers.ts';
import type { Reference } from '../../normalize/record.ts';
import { Ids, Numbers } from './columns.ts';
import { KeyTable } from './key-table.ts';
import { Records } from './records.ts';

/** What became of an entry. Papers are numbered in the order of their first entries. */
export interface Gathered {
  paper: number;
  /** Why it is an earlier paper; undefined for the first entry of a paper. */
  why: string | undefined;
  /** It says nothing that an earlier entry of the paper does not: a work that is cited again by its identifier. */
  repeats: boolean;
  idOnly: boolean;
}

/** Characters of an entry with nothing but identifiers, at most, that is looked up by its text. */
const longestIdentified = 1000;

/** Why an entry with nothing but identifiers is the paper of an equal one. */
const strongest = ({ csl }: Reference): string | undefined =>
  waysOf({ doi: doiOf(csl), arxiv: arxivOf(csl), openalex: openalexOf(csl), title: '' })[0]?.why;

/** The whole record identifies a paper only where it has no title. */
const slim = ({ record, ...marks }: PaperMarks): PaperMarks => (marks.title ? marks : { ...marks, record });

export class Gatherer {
  private readonly keys = new KeyTable();
  private readonly marks: Records<PaperMarks>;
  private readonly shared = new Set<number>();
  /** The papers of works of which only an identifier is known, by the whole texts of their entries. */
  private readonly identified = new KeyTable();
  readonly ids = new Ids('p_');
  papers = 0;

  /** `path` is of a file for the fields of the papers. */
  constructor(path: string) {
    this.marks = new Records(path);
  }

  /** `record` is the CSL item of the entry, as JSON. */
  add({ reference }: Entry, record: string): Gathered {
    const text = `${reference.raw}\n${record}`;
    const idOnly = text.length < longestIdentified && isIdOnly(reference);
    const [before] = idOnly ? this.identified.get(text) : [];
    // The strongest identifier alone decides where nothing else is known: the paper is that of the equal entry.
    if (before !== undefined) return { paper: before, why: strongest(reference), repeats: true, idOnly };
    const gathered = this.compare(reference);
    if (idOnly) this.identified.add(text, gathered.paper);
    return gathered;
  }

  private compare(reference: Reference): Gathered {
    const marks = marksOf(reference);
    const ways = waysOf(marks);
    const idOnly = isIdOnly(reference);
    const known = this.find(ways, marks);
    const paper = known?.paper ?? this.papers;
    if (!known) this.papers += 1;
    let fresh = false;
    for (const { key } of ways) fresh = this.keys.add(key, paper) || fresh;
    const repeats = known !== undefined && idOnly && !fresh;
    if (!repeats) this.set(paper, known ? joined(this.marks.get(paper), marks) : marks);
    return { paper, why: known?.why, repeats, idOnly };
  }

  private find(ways: readonly Way[], marks: PaperMarks): { paper: number; why: string } | undefined {
    for (const { key, why, agrees } of ways)
      for (const paper of this.keys.get(key)) {
        // Without a DOI of its own, an entry with the same identifier is never refused.
        const sure = agrees === sameDoi && !marks.doi;
        if (sure || agrees(marks, this.marks.get(paper))) return { paper, why };
      }
    return undefined;
  }

  private set(paper: number, marks: PaperMarks): void {
    this.marks.set(paper, slim(marks));
    this.ids.set(paper, paperId(marks));
  }

  /** To be called after the last entry: finds out which papers would get one id. */
  end(): void {
    const seen = new KeyTable();
    for (let paper = 0; paper < this.papers; paper += 1) {
      const id = this.ids.get(paper);
      const others = seen.get(id);
      if (others.length === 0) seen.add(id, paper);
      for (const each of others) this.shared.add(each).add(paper);
    }
  }

  /** The joined fields of a paper, its id, and whether other papers would get the same id. */
  paper(number: number): { marks: PaperMarks; id: string; isShared: boolean } {
    const isShared = this.shared.has(number);
    return { marks: this.marks.get(number), id: this.ids.get(number), isShared };
  }

  close(): void {
    this.marks.close();
  }
}

/** The counts of an import into an empty library, from its entries as they come; see `tallyOf`. */
export class Counting {
  private readonly flags = new Numbers();
  private read = 0;
  private unread = 0;

  add({ paper, idOnly }: Gathered, isCited: boolean): void {
    if (!isCited) this.read += 1;
    const flag = (isCited ? 4 : 1) | (idOnly ? 0 : isCited ? 8 : 2);
    this.flags.set(paper, this.flags.get(paper) | flag);
  }

  addUnread(): void {
    this.unread += 1;
  }

  tally(papers: number) {
    let [own, ownIdOnly, works, citedIdOnly] = [0, 0, 0, 0];
    for (let paper = 0; paper < papers; paper += 1) {
      const flags = this.flags.get(paper);
      if (flags & 1) {
        own += 1;
        if (!(flags & 2)) ownIdOnly += 1;
      } else {
        works += 1;
        if (!(flags & 8)) citedIdOnly += 1;
      }
    }
    const [repeated, idOnly] = [this.read - own, ownIdOnly + citedIdOnly];
    return {
      read: this.read + this.unread,
      new: own,
      merged: repeated,
      present: 0,
      unread: this.unread,
      ...(repeated > 0 && { repeated }),
      ...(idOnly > 0 && { idOnly }),
      ...(works > 0 && { cited: { works, new: works, idOnly: citedIdOnly } }),
    };
  }
}
