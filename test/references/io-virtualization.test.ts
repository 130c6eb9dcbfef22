/** The sample list, every field of every entry against a gold written by hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFormat, readText } from '../../seed/read/formats/index.ts';
import { toCslJson } from '../../seed/read/references/csl.ts';

const file = (path: string): URL => new URL(path, import.meta.url);
const list = readText(
  readFileSync(file('../../seed/library/io-virtualization.txt')),
  'io-virtualization.txt',
);
const gold = JSON.parse(readFileSync(file('../fixtures/valid/io-virtualization.gold.json'), 'utf8')) as {
  id: string;
  title: string;
}[];
const reading = readFormat(list, 'io-virtualization.txt');
const items = reading.references.map((reference) => toCslJson(reference));

describe('the references on I/O virtualization', () => {
  it.each(gold)('reads $id, $title', (expected) => {
    expect(items.find(({ id }) => id === expected.id)).toEqual(expected);
  });

  it('finds 26 entries, 23 with authors, 83 mentions under 65 names, 17 containers', () => {
    const names = items.flatMap(({ author = [] }) => author.map(({ given, family }) => `${given} ${family}`));
    const containers = items.flatMap((item) => item['container-title'] ?? []);
    expect(items).toHaveLength(26);
    expect(items.filter(({ author }) => author !== undefined)).toHaveLength(23);
    expect(names).toHaveLength(83);
    expect(new Set(names).size).toBe(65);
    expect(new Set(containers).size).toBe(17);
    expect(reading.unread).toEqual([]);
  });

  it('keeps every entry as printed: joined, they are the source', () => {
    expect(reading.references.map(({ raw }) => raw).join('\n')).toBe(list.trimEnd());
  });

  it('keeps the printed form of what it restored, and says so', () => {
    const [first] = reading.references;
    const thirteenth = reading.references[12];
    expect(first?.printed).toEqual({ title: 'I/o virtualization' });
    expect(thirteenth?.printed.title).toContain('lowoverhead');
    expect(thirteenth?.printed.author).toContain('B.A. Yassour');
    expect(thirteenth?.problems.map(({ message }) => message)).toEqual([
      "hyphen restored in 'low-overhead'",
      "hyphen restored in 'B.-A.'",
    ]);
  });

  it('gives every field a confidence', () => {
    for (const { csl, confidence } of reading.references) {
      const fields = Object.keys(csl).filter((field) => field !== 'id');
      expect(Object.keys(confidence).sort()).toEqual(fields.sort());
      for (const sure of Object.values(confidence)) expect(sure).toBeGreaterThan(0);
    }
  });
});
