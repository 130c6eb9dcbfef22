/** Numbers in front of the entries of a list. */
import type { Line } from '../layout/lines.ts';

export interface LabelledStart {
  /** The number of the line. */
  at: number;
  label: string;
  /** Where the entry begins behind its label. */
  after: number;
}

/** Ways of printing a label; each gives the number and what stands before the entry. */
const ways: readonly RegExp[] = [
  /^\s*\[\s*(?<n>\d{1,4})\s*\]\s*[.:]?\s*/u,
  /^\s*\(\s*(?<n>\d{1,4})\s*\)\s*/u,
  /^\s*(?<n>\d{1,4})\s?[.)]\s*(?!\d)/u,
  /^\s*(?<n>\d{1,4})(?=\s*[\p{L}“"«])\s*/u,
];

/** A sequence needs so many labels. */
const least = 3;

/** The longest run of labels that count up by one; gaps of a few are allowed. */
const sequence = (lines: readonly Line[], way: RegExp): LabelledStart[] => {
  const found: (LabelledStart & { n: number })[] = [];
  for (const [at, { text }] of lines.entries()) {
    const match = way.exec(text);
    const label = match?.groups?.['n'];
    if (match === null || label === undefined) continue;
    if (text.length === match[0].length && !lines[at + 1]) continue;
    found.push({ at, label, after: match[0].length, n: Number(label) });
  }
  const first = found.findIndex(({ n }) => n === 1);
  const chain: LabelledStart[] = [];
  let last = 0;
  for (const one of found.slice(Math.max(first, 0))) {
    if (chain.length === 0 ? one.n > 3 : one.n <= last || one.n > last + 3) continue;
    // The next number is preferred to one that only comes later.
    if (one.n > last + 1 && found.some(({ at, n }) => n === last + 1 && at > one.at && at < one.at + 30))
      continue;
    chain.push({ at: one.at, label: one.label, after: one.after });
    last = one.n;
  }
  return chain;
};

/** The lines that begin with a label of a sequence, of the way that finds most; none where there is no sequence. */
export const labelledStarts = (lines: readonly Line[]): LabelledStart[] => {
  let best: LabelledStart[] = [];
  for (const way of ways) {
    const chain = sequence(lines, way);
    if (chain.length > best.length) best = chain;
  }
  const last = Number(best.at(-1)?.label ?? 0);
  return best.length >= least && best.length >= last * 0.8 && (best[0]?.at ?? 0) < 4 ? best : [];
};
