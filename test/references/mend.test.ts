import { describe, expect, it } from 'vitest';
import { lexicon } from '../../seed/normalize/lexicon/lexicon.ts';
import { gatherEvidence } from '../../seed/read/references/evidence.ts';
import { mendEntry } from '../../seed/read/references/mend/mend.ts';

const mend = (lines: string[], rest: string[][] = []): string =>
  mendEntry(lines, gatherEvidence([lines, ...rest]), lexicon()).text;

/** Full lines of 60 characters, so that a longer one must have been joined from two. */
const full = Array.from({ length: 6 }, () => ['x'.repeat(60), 'x'.repeat(60), 'x'.repeat(20)]);

describe('joining lines', () => {
  it.each([
    [['an intro-', 'duction'], 'an introduction'],
    [['a high-', 'level view'], 'a high-level view'],
    [['of RCU-', 'based lists'], 'of RCU-based lists'],
    [['the pre-', 'processing of text'], 'the preprocessing of text'],
    [['short- and long-', 'term memory'], 'short- and long-term memory'],
    [['pp. 189–', '200, 2014'], 'pp. 189–200, 2014'],
    [['Efﬁcient ﬂow', 'of eﬀects'], 'Efficient flow of effects'],
    [['x² stays,', '½ too'], 'x² stays, ½ too'],
    [['https://www.', 'usenix.org/atc17'], 'https://www.usenix.org/atc17'],
    [['https://core.ac.uk/display/', '22595987'], 'https://core.ac.uk/display/22595987'],
    [['https://doi.org/10.1016/j.infsof.', '2010.05.003'], 'https://doi.org/10.1016/j.infsof.2010.05.003'],
    [['at https://a.org/x.html', 'Accessed May'], 'at https://a.org/x.html Accessed May'],
    [['linear prob- lems'], 'linear problems'],
  ])('%j', (lines, expected) => {
    expect(mend(lines)).toBe(expected);
  });

  it('asks the list itself first', () => {
    expect(mend(['data-', 'flow graphs'], [['on data-flow']])).toBe('data-flow graphs');
    expect(mend(['data-', 'flow graphs'], [['on dataflow']])).toBe('dataflow graphs');
  });
});

describe('restoring hyphens', () => {
  const long = (word: string): string => `${'x'.repeat(50)} ${word} ${'y'.repeat(50)}`;

  it.each(['lockfree', 'lowlatency', 'energyaware'])('restores %s where the line once ended', (word) => {
    expect(mend([long(word), 'z'], full)).toMatch(/ (?:lock-free|low-latency|energy-aware) /);
  });

  it.each(['hypervisor', 'Facebook', 'Woolrich', 'softnet', 'dataflow', 'originally', 'Fatbox'])(
    'leaves %s alone',
    (word) => {
      expect(mend([long(word), 'z'], full)).toContain(` ${word} `);
    },
  );

  it('leaves a word alone that stands where no line ended', () => {
    expect(mend(['a lockfree list and'.padEnd(60, 'x'), 'z'], full)).toContain('lockfree');
  });

  it('restores initials only in a list that sets initials apart', () => {
    const apart = [['A. B. Clark', 'D. E. Frost', 'G. H. Irving, J. K. Long']];
    expect(mend(['and B.A. Yassour'], apart)).toBe('and B.-A. Yassour');
    expect(mend(['and B.A. Yassour'], [['A.B. Clark and D.E. Frost']])).toBe('and B.A. Yassour');
  });
});
