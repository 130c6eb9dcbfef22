/** The entries of a file as lines on disk. */
import type { Entry } from '../../link/papers/flatten.ts';
import type { CslItem } from '../../normalize/record.ts';

/** JSON has no tab in it, so tabs part the fields. */
const between = '\t';

/** An entry with the number of its paper. */
export interface StoredEntry {
  paper: number;
  position: number;
  citedBy: number | undefined;
  why: string | undefined;
  raw: string;
  /** Its CSL item, as JSON. */
  record: string;
}

/** `record` is the CSL item of the entry, as JSON. */
export const entryLine = (entry: Entry, record: string, paper: number, why: string | undefined): string => {
  const { position, citedBy = 0, reference } = entry;
  const printed = reference.printed.title;
  return [
    paper,
    position,
    citedBy,
    why === undefined ? '' : JSON.stringify(why),
    printed === undefined ? '' : JSON.stringify(printed),
    JSON.stringify(reference.raw),
    record,
  ].join(between);
};

export const storedEntry = (line: string): StoredEntry => {
  const [paper, position, citedBy, why = '', , raw = '""', record = '{}'] = line.split(between);
  return {
    paper: Number(paper),
    position: Number(position),
    citedBy: Number(citedBy) || undefined,
    why: why === '' ? undefined : JSON.parse(why),
    raw: JSON.parse(raw),
    record,
  };
};

/** An entry as papers are made of it. */
export const readEntry = (line: string): { paper: number; entry: Entry } => {
  const [paper, position, citedBy, , printed = '', raw = '""', record = '{}'] = line.split(between);
  const csl: CslItem = JSON.parse(record);
  const reference = {
    position: Number(position),
    raw: JSON.parse(raw),
    csl,
    printed: printed === '' ? {} : { title: JSON.parse(printed) },
    confidence: {},
    problems: [],
  };
  const cited = Number(citedBy);
  return {
    paper: Number(paper),
    entry: { reference, position: Number(position), ...(cited > 0 && { citedBy: cited }) },
  };
};
