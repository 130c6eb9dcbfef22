/** Real papers, whole: header and reference list. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPdf } from '../../seed/read/pdf/read.ts';

const read = (name: string): ReturnType<typeof readPdf> =>
  readPdf(new Uint8Array(readFileSync(new URL(`../fixtures/pdf/${name}.pdf`, import.meta.url))));

const families = (names: readonly { family?: string; literal?: string }[] = []): string[] =>
  names.map(({ family, literal }) => family ?? literal ?? '');

test('two columns: title, authors, abstract, and the list in the second column', async () => {
  const { paper, refused, pages } = await read('two-columns');
  expect(refused).toBeUndefined();
  expect(pages).toEqual({ read: 2, all: 2 });
  expect(paper?.csl.title).toBe(
    'ReactiveMP.jl: A Julia Package for Reactive Message Passing-based Bayesian Inference',
  );
  expect(families(paper?.csl.author)).toEqual(['Bagaev', 'de Vries']);
  expect(paper?.csl.abstract).toMatch(
    /^ReactiveMP\.jl is a native Julia implementation of reactive message passing-based/,
  );
  expect(paper?.csl.abstract).toMatch(/variables and millions of nodes\.$/);
  expect(paper?.cites?.length).toBeGreaterThan(3);
});

test('a box in the margin is no part of the text; its DOI is the DOI of the paper', async () => {
  const { paper } = await read('margin-box');
  expect(paper?.csl.DOI).toBe('10.21105/jose.00070');
  expect(paper?.csl.title).not.toContain('DOI');
  expect(paper?.confidence.title).toBeGreaterThan(0.5);
});

test('a numbered list: every entry with its number in the order of printing', async () => {
  const { paper } = await read('numbered-list');
  expect(paper?.csl.title).toBe(
    'Thymus vulgaris essential oil: chemical composition and antimicrobial activity',
  );
  expect(paper?.cites).toHaveLength(22);
  expect(paper?.cites?.map(({ position }) => position)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
  expect(paper?.cites?.[0]?.csl.title).toMatch(
    /^Chemical composition and antimicrobial activity of the essential oils/i,
  );
});
