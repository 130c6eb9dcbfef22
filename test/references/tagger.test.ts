/** The tagger: what it cuts an entry into, and what must hold of every reading. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrated } from '../../seed/read/references/tagger/calibrated.ts';
import { marginals, scoreTokens, size, stepsAt } from '../../seed/read/references/tagger/crf.ts';
import { featuresOf } from '../../seed/read/references/tagger/features.ts';
import { withoutParticles } from '../../seed/read/references/tagger/particles.ts';
import { readRuns } from '../../seed/read/references/tagger/read.ts';
import { cutTokens, gapsOf } from '../../seed/read/references/tagger/tokens.ts';
import { model, modelOf, pack, unpack } from '../../seed/read/references/tagger/weights.ts';

describe('tokens', () => {
  it('are words with their inner hyphens and apostrophes, and numbers; the rest is gaps', () => {
    const text = 'Har’El, N. 12(3): 4–56.';
    const tokens = cutTokens(text);
    expect(tokens.map((token) => token.text)).toEqual(['Har’El', 'N', '12', '3', '4', '56']);
    expect(gapsOf(text, tokens)).toEqual(['', ', ', '. ', '(', '): ', '-', '.']);
  });
});

describe('a reading', () => {
  it('tells names, title, journal, volume, pages and year', () => {
    const text = 'Smith, A. B. and Jones, C. On the nature of things. Journal of Physics, 12:34–56, 2010.';
    const read = (tag: string): string[] =>
      readRuns(text).flatMap((run) => (run.tag === tag ? [text.slice(run.start, run.end)] : []));
    expect(read('family')).toEqual(['Smith', 'Jones']);
    expect(read('title')).toEqual(['On the nature of things']);
    expect(read('container-title')).toEqual(['Journal of Physics']);
    expect([...read('volume'), ...read('page'), ...read('issued')]).toEqual(['12', '34–56', '2010']);
  });

  it('covers every token once, in order, whatever the text; particles behind initials belong to them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { text: plainer, back } = withoutParticles(text);
        expect(readRuns(text).flatMap(({ tokens }) => tokens)).toEqual(cutTokens(plainer).map(back));
      }),
    );
  });

  it('gives each token tags whose likelihoods add up to one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('A.', 'Smith,', '“On', 'it,”', 'vol.', '12', '2001.', '(3)'), {
          minLength: 1,
        }),
        (words) => {
          const text = words.join(' ');
          const features = featuresOf(text, cutTokens(text));
          const { steps } = model();
          const { tokens } = marginals(
            scoreTokens(features, model()),
            stepsAt(features, model()),
            steps.map(Math.exp),
          );
          for (let i = 0; i < tokens.length; i += size)
            expect(tokens.slice(i, i + size).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe('confidence', () => {
  it('never falls as the tagger grows surer', () => {
    for (const field of ['author', 'title', 'volume', 'edition'] as const) {
      const values = [0.1, 0.5, 0.75, 0.92, 0.97, 0.992, 0.9995, 1].map((sure) => calibrated(field, sure));
      expect(values).toEqual([...values].sort((a, b) => a - b));
    }
  });
});

describe('the file of weights', () => {
  it('gives back what was packed, and rows only for known features', () => {
    const weights = {
      gaps: [', '],
      keys: Int32Array.of(-7, 42),
      rows: new Int8Array(2 * size).fill(5),
      scale: 0.5,
      steps: new Float32Array(2 * size * size).fill(1),
    };
    expect(unpack(pack(weights))).toEqual(weights);
    const { row, gapClass } = modelOf(weights);
    expect([row(-7), row(42), row(8), gapClass(', '), gapClass('x')]).toEqual([0, 1, -1, 1, 0]);
  });
});
