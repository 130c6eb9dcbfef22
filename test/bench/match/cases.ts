/** References to measure matching with: damaged ones of papers that a service has, and decoys of papers that it has not. */
import { foldWords } from '../../../seed/normalize/fold-text.ts';
import type { CslItem } from '../../../seed/normalize/record.ts';
import { anthology, isForTraining } from '../../../seed/train/match/anthology.ts';
import { readDamaged } from '../../../seed/train/match/references.ts';
import { chance } from '../../../seed/train/tagger/random.ts';
import { twinOf } from './twins.ts';

export const kinds = ['there', 'withheld', 'twin'] as const;
export type Kind = (typeof kinds)[number];

export interface Case {
  kind: Kind;
  /** The paper that was printed; of a twin, the real paper that it resembles. */
  record: CslItem;
  printed: string;
  read: CslItem;
}

export const squeezed = (title: string | undefined): string => foldWords(title ?? '').replaceAll(' ', '');

const yearOf = ({ issued }: CslItem): number => issued?.['date-parts']?.[0]?.[0] ?? 0;

/** The same paper, or a second record of it: the Anthology holds some papers twice. */
export const isOne = (a: CslItem, b: CslItem): boolean =>
  squeezed(a.title) === squeezed(b.title) &&
  squeezed(a.author?.[0]?.family) === squeezed(b.author?.[0]?.family) &&
  Math.abs(yearOf(a) - yearOf(b)) <= 1;

export interface Cases {
  cases: Case[];
  /** The ids of the papers that the service must not have. */
  withheld: ReadonlySet<string>;
  records: ReadonlyMap<string, CslItem>;
}

/** So many of each kind, from the part of the Anthology that trains (`dev`) or the other. */
export const makeCases = (data: string, part: string, counts: Readonly<Record<Kind, number>>): Cases => {
  const all = anthology(data);
  const own = all.filter(({ id }) => isForTraining(id) === (part === 'dev'));
  const titles = new Map<string, number>();
  for (const { title } of all) titles.set(squeezed(title), (titles.get(squeezed(title)) ?? 0) + 1);
  const isAlone = ({ title }: CslItem): boolean => titles.get(squeezed(title)) === 1;
  const draw = chance(part === 'dev' ? 5 : 11);
  const withheld = new Set<string>();
  const cases: Case[] = [];
  const add = (kind: Kind, record: CslItem, printed: CslItem): boolean => {
    const read = readDamaged(printed, draw);
    if (read === undefined) return false;
    cases.push({ kind, record, printed: read.printed, read: read.csl });
    return true;
  };
  for (let n = 0; n < counts.withheld; ) {
    const record = draw.pick(own);
    if (!isAlone(record) || withheld.has(record.id) || !add('withheld', record, record)) continue;
    withheld.add(record.id);
    n += 1;
  }
  for (let n = 0; n < counts.twin; ) {
    const record = draw.pick(own);
    const twin = withheld.has(record.id) ? undefined : twinOf(record, own, draw);
    if (twin === undefined || titles.has(squeezed(twin.title)) || !add('twin', record, twin)) continue;
    n += 1;
  }
  for (let n = 0; n < counts.there; ) {
    const record = draw.pick(own);
    if (!withheld.has(record.id) && add('there', record, record)) n += 1;
  }
  return { cases, withheld, records: new Map(all.map((record) => [record.id, record])) };
};
