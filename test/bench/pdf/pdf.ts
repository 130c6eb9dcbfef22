/** How well PDFs are read, by set and half of the data, and beside it `refextract` on the same files. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf } from '../../../seed/read/pdf/read.ts';
import { openRefextract } from '../parse/refextract.ts';
import { type GoldPaper, goldPapers } from './gold.ts';
import { onlyPrinted } from './printed.ts';
import { type Count, newTally, scoreCited, type Tally } from './score.ts';
import { scoreHeader } from './score-header.ts';

const recall = ({ right, gold }: Count): string => (gold === 0 ? '-' : (right / gold).toFixed(3));
const precision = ({ right, found }: Count): string => (found === 0 ? '-' : (right / found).toFixed(3));
const f1 = ({ right, found, gold }: Count): string =>
  found + gold === 0 ? '-' : ((2 * right) / (found + gold)).toFixed(3);

const columns: readonly [string, (tally: Tally) => string][] = [
  ['papers', ({ papers }) => String(papers)],
  ['title', ({ title }) => recall(title)],
  ['authors', ({ authors }) => f1(authors)],
  ['doi', ({ doi }) => recall(doi)],
  ['doi-prec', ({ doi }) => precision(doi)],
  ['abstract', ({ abstract }) => recall(abstract)],
  ['year', ({ year }) => recall(year)],
  ['venue', ({ venue }) => recall(venue)],
  ['orcid', ({ orcid }) => recall(orcid)],
  ['affil', ({ affiliation }) => recall(affiliation)],
  ['refs', ({ cited }) => String(cited.gold)],
  ['recall', ({ cited }) => recall(cited)],
  ['precision', ({ cited }) => precision(cited)],
  ['t+a+y', ({ whole }) => recall(whole)],
  ['named', ({ named }) => recall(named)],
  ['exact', ({ exact }) => (exact.all === 0 ? '-' : `${exact.right}/${exact.all}`)],
  ['pages/s', ({ pages, seconds }) => (seconds === 0 ? '-' : (pages / seconds).toFixed(1))],
];

const table = (tallies: ReadonlyMap<string, Tally>): string =>
  [
    ['set'.padEnd(20), ...columns.map(([name]) => name)],
    ...[...tallies]
      .sort(([a], [b]) => Number(a.startsWith('all')) - Number(b.startsWith('all')) || a.localeCompare(b))
      .map(([name, tally]) => [name.padEnd(20), ...columns.map(([, cell]) => cell(tally))]),
  ]
    .map(([name, ...cells]) => [name, ...cells.map((cell) => cell.padStart(9))].join(' '))
    .join('\n');

const talliesFor = (all: Map<string, Tally>, { set, half }: GoldPaper): Tally[] =>
  [`${set} ${half}`, `all ${half}`].map((name) => {
    const tally = all.get(name) ?? newTally();
    all.set(name, tally);
    return tally;
  });

/** `refextract` on the same files, by the same scores; it reads no headers. */
const peer = async (papers: readonly GoldPaper[]): Promise<string> => {
  const opened = await openRefextract();
  if (typeof opened === 'string') return `refextract: NOT MEASURED (${opened})`;
  const { lists, seconds } = opened.readFiles(papers.map(({ path }) => path));
  const tallies = new Map<string, Tally>();
  papers.forEach((paper, i) => {
    const own = talliesFor(tallies, paper);
    for (const tally of own) tally.papers++;
    scoreCited(paper, { cites: lists[i] ?? [] }, own);
  });
  return `refextract ${opened.version}, ${seconds.toFixed(0)} s of processor time\n${table(tallies)}`;
};

/**
 * Measures the PDFs under `data`/pdf; with `errors`, also writes what was wrong in the half that may be
 * looked at; `alone` leaves `refextract` out.
 */
export const benchPdf = async (data: string, errors: string | undefined, alone: boolean): Promise<string> => {
  const papers: GoldPaper[] = [];
  const tallies = new Map<string, Tally>();
  const wrong: string[] = [];
  let peak = 0;
  for (const gold of goldPapers(join(data, 'pdf'))) {
    const own = talliesFor(tallies, gold);
    const bytes = readFileSync(gold.path);
    const before = process.cpuUsage();
    const { paper: read, pages } = await readPdf(new Uint8Array(bytes));
    const { user, system } = process.cpuUsage(before);
    peak = Math.max(peak, process.memoryUsage().rss);
    for (const tally of own) {
      tally.papers++;
      tally.pages += pages.all;
      tally.seconds += (user + system) / 1e6;
    }
    const paper = await onlyPrinted(gold, new Uint8Array(bytes));
    papers.push(paper);
    const csl = read?.csl ?? { id: '', type: '' };
    const found = [...scoreHeader(paper, csl, own), ...scoreCited(paper, { cites: read?.cites ?? [] }, own)];
    if (paper.half === 'learn') wrong.push(...found.map((one) => `${paper.set}/${paper.name} ${one}`));
  }
  if (papers.length === 0) return `no data under ${join(data, 'pdf')}`;
  if (errors !== undefined) writeFileSync(errors, `${wrong.join('\n')}\n`);
  return [
    table(tallies),
    `peak memory ${Math.round(peak / 1e6)} MB; pages a second of processor time, in one process`,
    alone ? 'refextract: left out' : await peer(papers),
  ].join('\n');
};
