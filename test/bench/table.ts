/** The scores of several sets, as a table. */
import { f1, fieldNames, newTally, overall, type Tally } from './parse/score.ts';

export class Scores {
  private readonly tallies = new Map<string, Tally>();
  private readonly found = new Map<string, string>();

  /** The tally of a set, new where there is none. */
  tally(set: string): Tally {
    const tally = this.tallies.get(set) ?? newTally();
    this.tallies.set(set, tally);
    return tally;
  }

  /** How many entries were found in a list, of how many. */
  segments(set: string, found: number, gold: number): void {
    this.found.set(set, `${found}/${gold}`);
  }

  /** One row a set, those of all sets last. */
  table(): string {
    const columns = ['n', 'split', 'whole', 'F1', ...fieldNames];
    const rows = [...this.tallies]
      .sort(([a], [b]) => Number(a.startsWith('all')) - Number(b.startsWith('all')) || a.localeCompare(b))
      .map(([name, tally]) => [
        name.padEnd(30),
        tally.whole.all,
        this.found.get(name) ?? '-',
        (tally.whole.right / Math.max(tally.whole.all, 1)).toFixed(3),
        overall(tally).toFixed(3),
        ...fieldNames.map((field) => f1(tally.fields[field]).toFixed(3)),
      ]);
    return [['set'.padEnd(30), ...columns], ...rows]
      .map(([name, ...cells]) => [name, ...cells.map((cell) => String(cell).padStart(9))].join(' '))
      .join('\n');
  }
}
