/** The techniques of a real library of one field. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type PaperText, techniques } from '../../seed/link/techniques/techniques.ts';

const acl = new URL('../../../shared/data/graph-acl-aan/papers.jsonl.gz', import.meta.url);
test.skipIf(!existsSync(acl))('a library of 16,410 papers shows its field', { timeout: 60_000 }, () => {
  const papers = gunzipSync(readFileSync(acl))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line): PaperText => JSON.parse(line));
  const answer = techniques(papers);
  const used = new Map<string, number>();
  for (const { technique } of answer.uses) used.set(technique, (used.get(technique) ?? 0) + 1);
  const top = answer.techniques
    .sort((a, b) => (used.get(b.id) ?? 0) - (used.get(a.id) ?? 0))
    .slice(0, 100)
    .map(({ name }) => name);
  expect(top).toEqual(
    expect.arrayContaining([
      'machine translation',
      'parsing',
      'word sense disambiguation',
      'dependency parsing',
      'question answering',
      'named entity recognition',
      'WordNet',
    ]),
  );
  expect(
    top.filter((name) =>
      /^(system|method|approach|model|analysis|data|language|statistical machine)s?$/i.test(name),
    ),
  ).toEqual([]);
});
