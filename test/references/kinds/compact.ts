/** A reference in few words, so that a table of examples fits on a page. */
import { expect, it } from 'vitest';
import type { CslItem, CslName } from '../../../seed/normalize/record.ts';
import { readReferences } from '../../../seed/read/references/read.ts';

/** What is read of an entry; `''` stands for what is not there. Names are `Family, Given; …`, a body as printed. */
export interface Compact {
  type: string;
  /** Authors. */
  a: string;
  /** Editors. */
  e: string;
  title: string;
  /** Container. */
  c: string;
  /** Volume, issue, pages. */
  v: string;
  n: string;
  p: string;
  /** Year of issue. */
  y: string;
  /** Publisher and its place. */
  pub: string;
  at: string;
  ed: string;
  /** Day of access, `2020-3-12`. */
  seen: string;
}

export const namesOf = (names: readonly CslName[] = []): string =>
  names
    .map(
      ({ literal, family, given, suffix }) =>
        literal ?? [family, given, suffix].filter((part) => part !== undefined).join(', '),
    )
    .join('; ');

export const compact = (csl: CslItem | undefined): Compact => ({
  type: csl?.type ?? '',
  a: namesOf(csl?.author),
  e: namesOf(csl?.editor),
  title: csl?.title ?? '',
  c: csl?.['container-title'] ?? '',
  v: csl?.volume ?? '',
  n: csl?.issue ?? '',
  p: csl?.page ?? '',
  y: String(csl?.issued?.['date-parts']?.[0]?.[0] ?? ''),
  pub: csl?.publisher ?? '',
  at: csl?.['publisher-place'] ?? '',
  ed: csl?.edition ?? '',
  seen: csl?.accessed?.['date-parts']?.[0]?.join('-') ?? '',
});

/** One test a row: each entry is read alone, and each field that the row names is as it says. */
export const reads = (rows: readonly (readonly [text: string, fields: Partial<Compact>])[]): void => {
  it.each(rows)('%s', (text, fields) => {
    const { references } = readReferences(text);
    const all = compact(references[0]?.csl);
    const own = Object.fromEntries(Object.keys(fields).map((key) => [key, all[key as keyof Compact]]));
    expect([references.length, own]).toEqual([1, fields]);
  });
};
