/** Every XML and JSON file is taken for what it is, and none of the texts is taken for one of them. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chooseFormat, formats } from '../../seed/read/formats/index.ts';
import { fixture } from './read-fixture.ts';

const files = (folder: string): string[] =>
  readdirSync(new URL(`../fixtures/valid/${folder}`, import.meta.url)).filter((name) => name !== 'README.md');

const expected = (name: string): string => {
  const [, kind = ''] = /\.([\w-]+)\.\w+$/.exec(name) ?? [];
  const id = formats
    .map(({ id: one }) => one)
    .find((one) => one === kind || one.replace(/-(xml|json)$/, '') === kind);
  return id ?? 'zotero-rdf';
};

describe('detection', () => {
  it.each(files('records'))('%s', (name) => {
    const text = fixture(`valid/records/${name}`);
    expect(chooseFormat(text, name).id).toBe(expected(name));
    // The name is no more than a hint.
    expect(chooseFormat(text, 'file').id).toBe(expected(name));
    expect(chooseFormat(`\ufeff${text}`, 'file').id).toBe(expected(name));
  });

  it.each(files('formats'))('%s is no XML and no JSON', (name) => {
    expect(chooseFormat(fixture(`valid/formats/${name}`), name).id).not.toMatch(
      /xml|json|rdf|jats|openalex|cross/,
    );
  });
});
