/** How well references are matched with the works of a service: damaged ones, ones that it does not have, and near twins. */
import { join } from 'node:path';
import type { CslItem } from '../../../seed/normalize/record.ts';
import { judge, sure } from '../../../seed/online/match.ts';
import { type SourceId, sourceIds, type Work } from '../../../server/sources/source.ts';
import { aclWorks, startStandIn } from '../../online/stand-in/index.ts';
import { type OpenSources, openStandInSources } from '../../online/stand-in/sources.ts';
import { type Case, isOne, type Kind, kinds, makeCases, squeezed } from './cases.ts';
import { costTable } from './cost.ts';

interface Answer {
  work: Work;
  confidence: number;
  why: string;
}

/** Ways to choose among the works that a search finds. */
const ways: Readonly<Record<string, (item: CslItem, works: readonly Work[]) => Answer | undefined>> = {
  Coterie: judge,
  'first hit of the search': (_, [work]) => work && { work, confidence: 1, why: 'first' },
  'title equal': ({ title }, works) => {
    const work = works.find(({ reference }) => squeezed(reference.csl.title) === squeezed(title));
    return work && { work, confidence: 1, why: 'equal' };
  },
};

interface Outcome {
  one: Case;
  answer: Answer | undefined;
  right: boolean;
}

const share = (n: number, of: number): string => (of === 0 ? '-' : (n / of).toFixed(4));

const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, i) => (i === 0 ? String(cell).padEnd(26) : String(cell).padStart(14))).join('');

const accepted = ({ answer }: Outcome): boolean => answer !== undefined && answer.confidence >= sure;

/** Precision counts all that is taken, of decoys too; recall counts the papers that the service has. */
const summary = (name: string, outcomes: readonly Outcome[]): string => {
  const of = (kind: Kind): Outcome[] => outcomes.filter(({ one }) => one.kind === kind);
  const there = of('there');
  const taken = there.filter(accepted);
  const right = taken.filter((outcome) => outcome.right).length;
  const asked = there.filter((outcome) => outcome.answer && !accepted(outcome));
  return row([
    name,
    share(right, outcomes.filter(accepted).length),
    share(right, there.length),
    `${asked.filter((outcome) => outcome.right).length}/${asked.length}`,
    ...(['withheld', 'twin'] as const).map(
      (kind) => `${of(kind).filter(accepted).length}/${of(kind).length}`,
    ),
  ]);
};

/** Whether a confidence is right so often as it says. */
const calibration = (outcomes: readonly Outcome[]): string[] => {
  const bounds = [0.5, 0.7, sure, 0.97, 0.99, 0.995, 1.001];
  return bounds.slice(1).map((to, i) => {
    const from = bounds[i] ?? 0;
    const inside = outcomes.filter(
      ({ answer }) => answer && answer.confidence >= from && answer.confidence < to,
    );
    const mean =
      inside.reduce((sum, { answer }) => sum + (answer?.confidence ?? 0), 0) / Math.max(1, inside.length);
    return row([
      `${from} to ${Math.min(to, 1)}`,
      inside.length,
      mean.toFixed(4),
      share(inside.filter(({ right }) => right).length, inside.length),
    ]);
  });
};

const told = ({ one, answer, right }: Outcome): string =>
  `${one.kind} ${right ? 'right' : 'wrong'} ${answer?.confidence.toFixed(3) ?? 'none'} (${answer?.why ?? ''})\n  ${one.printed.replace(/\s+/g, ' ')}\n  read   ${JSON.stringify({ t: one.read.title, a: one.read.author, d: one.read.issued?.['date-parts'], c: one.read['container-title'], p: one.read.page })}\n  chosen ${answer?.work.reference.csl.title} ${JSON.stringify(answer?.work.reference.csl.issued?.['date-parts'])} | meant ${one.record.title}`;

/** How many references each source is asked for, beside Crossref, which is asked for all. */
const some = 200;

type Meant = (one: Case, work: Work) => boolean;

/** How often a source offers the work that is meant, and it is taken. */
const bySource = async (sources: OpenSources, cases: readonly Case[], meant: Meant): Promise<string[]> => {
  const rows: string[] = [];
  for (const id of sourceIds) {
    let [offered, taken] = [0, 0];
    for (const one of cases) {
      const works = await sources.source(id).candidates(one.read);
      const verdict = judge(one.read, works);
      if (works.some((work) => meant(one, work))) offered += 1;
      if (verdict && verdict.confidence >= sure && meant(one, verdict.work)) taken += 1;
    }
    rows.push(row([id satisfies SourceId, share(offered, cases.length), share(taken, cases.length)]));
  }
  return rows;
};

/** With `dev` other papers, and every answer that is not taken rightly. */
export const benchMatch = async (data: string, part: string): Promise<string> => {
  const { cases, withheld, records } = makeCases(data, part, { there: 2000, withheld: 500, twin: 500 });
  const works = aclWorks(join(data, 'graph-acl-aan'), true).filter(({ key }) => !withheld.has(key));
  const standIn = await startStandIn({ works, credits: 10_000_000, perSecond: 1000 });
  const sources = openStandInSources(standIn);
  const keys = new Map(works.map(({ doi = '', key }) => [doi.toLowerCase(), key]));
  const meant: Meant = (one, { reference }) => {
    const record = records.get(keys.get(reference.csl.DOI?.toLowerCase() ?? '') ?? '');
    return (
      one.kind === 'there' &&
      record !== undefined &&
      (record.id === one.record.id || isOne(record, one.record))
    );
  };
  const outcomes = new Map<string, Outcome[]>(Object.keys(ways).map((name) => [name, []]));
  let found = 0;
  try {
    for (const one of cases) {
      const candidates = await sources.source('crossref').candidates(one.read);
      if (candidates.some((work) => meant(one, work))) found += 1;
      for (const [name, choose] of Object.entries(ways)) {
        const answer = choose(one.read, candidates);
        outcomes.get(name)?.push({ one, answer, right: answer !== undefined && meant(one, answer.work) });
      }
    }
    const own = outcomes.get('Coterie') ?? [];
    const missed = own.filter((outcome) =>
      outcome.one.kind === 'there' ? !outcome.right || !accepted(outcome) : accepted(outcome),
    );
    const counts = kinds
      .map((kind) => `${cases.filter((one) => one.kind === kind).length} ${kind}`)
      .join(', ');
    const there = cases.filter(({ kind }) => kind === 'there').slice(0, some);
    return [
      `References: ${counts}. ${works.length} works at the service. Of the works meant, ${found} are among those that Crossref's search gives.`,
      row(['', 'precision', 'recall', 'right of asked', 'withheld taken', 'twins taken']),
      ...[...outcomes].map(([name, all]) => summary(name, all)),
      '',
      row(['confidence', 'answers', 'mean', 'right']),
      ...calibration(own),
      '',
      row([`of ${there.length} references`, 'offered', 'taken']),
      ...(part === 'dev' ? missed.map(told) : await bySource(sources, there, meant)),
      '',
      ...(part === 'dev' ? [] : await costTable(standIn, sources)),
    ].join('\n');
  } finally {
    await sources.close();
    await standIn.close();
  }
};
