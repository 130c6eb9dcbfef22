/** The sample library as references: the gold reading of its fields, and each entry's own lines. */
import { readFileSync } from 'node:fs';
import type { CslItem, Reference } from '../../seed/normalize/record.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

export const sampleText = read('seed/library/io-virtualization.txt');

/** A reference with nothing but its fields. */
export const reference = (csl: Partial<CslItem>, position = 1, raw = csl.title ?? ''): Reference => ({
  position,
  raw,
  csl: { id: `ref-${position}`, type: 'document', ...csl },
  printed: {},
  confidence: {},
  problems: [],
});

export const sampleReferences = (): Reference[] => {
  const items: CslItem[] = JSON.parse(read('test/fixtures/valid/io-virtualization.gold.json'));
  const entries = sampleText.split(/^(?=\[\d+\])/m);
  return items.map((csl, index) => reference(csl, index + 1, entries[index] ?? ''));
};

export interface TechniqueGold {
  papers: { position: number; techniques: string[] }[];
  mustHave: string[];
  connected: string[];
}

export const techniqueGold = (): TechniqueGold =>
  JSON.parse(read('test/fixtures/valid/io-virtualization.techniques.json'));
