/** Whatever a list is like, reading eight times as much takes about eight times the work, and no kind takes many times that of another. */
import { expect, it } from 'vitest';
import { readFormat } from '../../seed/read/formats/index.ts';

const entry = (i: number): string =>
  `A. Smith${i} and B.-C. Jones, “Scheduling of virtual machines under load ${i},” in Proc. of the ${1 + (i % 40)}th Conf., vol. ${i}, pp. ${i}–${i + 9}, ${1990 + (i % 30)}.`;

/** The kinds of list, each by what stands for its i-th entry, counted from 1. */
const kinds: Readonly<Record<string, (i: number) => string>> = {
  'numbered, one a line': (i) => `[${i}] ${entry(i)}\n`,
  'numbered, all on one line': (i) => `[${i}] ${entry(i)} `,
  'numbers alone on one line': (i) => `[${i}] `,
  'numbered with stops': (i) => `${i}. ${entry(i)}\n`,
  'numbered in brackets within the text': (i) => `(${i}) ${entry(i)} `,
  'one a line without numbers': (i) => `${entry(i)}\n`,
  'by author and year': (i) =>
    `Smith${i}, A., & Jones, B. C. (${1990 + (i % 30)}). Scheduling of machines ${i}. Journal of Load, ${i}(2), 1–9.\n`,
  'broken with hyphens': (i) => `[${i}] ${entry(i).replaceAll(/(\w{4})(\w{3})/g, '$1-\n$2')}\n`,
  'broken after each word': (i) => `[${i}] ${entry(i).replaceAll(' ', '\n')}\n\n`,
  'with tabs': (i) => `${i}\t${entry(i).replaceAll(' ', '\t')}\n`,
  'right to left': (i) =>
    `${i}. כהן, א. ולוי, ב. (${1990 + (i % 30)}). תזמון של מכונות ${i}. כתב עת, ${i}(2), 1–9.\n`,
  'without spaces': (i) =>
    `［${i}］王小明，李华．虚拟机的调度${i}［J］．计算机学报，${1990 + (i % 30)}，${i}(2)：1-9．\n`,
  'in brackets throughout': (i) => `[${i}] [${entry(i).replaceAll(' ', '] [')}]\n`,
  'with quotes that never close': (i) => `[${i}] “${entry(i)} “\n`,
  'with a link in each': (i) => `[${i}] ${entry(i)} https://example.org/a/${i}?b=${i}\n`,
  'of initials': (i) => `[${i}] ${'A. B. C. '.repeat(12)}Title ${i}, ${1990 + (i % 30)}.\n`,
  'of blanks': (i) => `[${i}]${' '.repeat(200)}${entry(i)}\n`,
  'running text with years': (i) =>
    `In ${1990 + (i % 30)} the work of Smith (${i}) was followed by that of others, as in Jones et al. (2001, p. ${i}). `,
};

/** A list of about so many characters. */
const listOf = (kind: (i: number) => string, length: number): string => {
  let list = '';
  for (let i = 1; list.length < length; i += 1) list += kind(i);
  return list;
};

/** Seconds of processor time. */
const cost = (text: string): number => {
  const begun = process.cpuUsage();
  try {
    readFormat(text, 'list.txt');
  } catch {
    // Refused: that took its time, too.
  }
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
};

/** Characters of a list; what is read in no time is taken as long as lists get. */
const [usual, longest] = [40_000, 1_000_000];
/** Seconds in which a list is read in no time. */
const noTime = 0.06;

const costOf = (kind: (i: number) => string, length: number): number => cost(listOf(kind, length));

const plain = kinds['numbered, one a line'] ?? entry;
// Code that was compiled before is faster.
costOf(plain, usual);
const plainCost = Math.max(costOf(plain, usual), costOf(plain, usual));

it.each(Object.entries(kinds))('%s', { retry: 2 }, (_, kind) => {
  const first = costOf(kind, usual);
  expect(first).toBeLessThan(3 * plainCost);
  const [length, whole] = first < noTime ? [longest, costOf(kind, longest)] : [usual, first];
  // Eight times the work where it grows with the length, 64 times where it grows with its square.
  expect(whole).toBeLessThan(16 * Math.max(costOf(kind, length / 8), 0.01));
});

it('numbers without entries cost less than entries', () => {
  // The ends of what stands between two numbers were once looked for over and over.
  expect(costOf(kinds['numbers alone on one line'] ?? entry, 3 * usual)).toBeLessThan(
    costOf(plain, 3 * usual),
  );
});
