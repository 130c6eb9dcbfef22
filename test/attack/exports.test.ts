/** Hostile texts through every import format into every export: each is well formed, safe in a spreadsheet, and whole. */
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { formats, readFormat } from '../../seed/read/formats/index.ts';
import { networkFormats, networkNames, referenceFormats, type Stats } from '../../server/api.ts';
import { startSampleService } from '../routes/sample-service.ts';
import { rowsOf } from './csv.ts';
import { hostileFiles } from './library.ts';
import { hostile } from './strings.ts';

const service = startSampleService();

// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there.
const odd = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const text = async (path: string): Promise<string> => {
  const answer = await fetch(`${service.address}${path}`);
  expect([path, answer.status]).toEqual([path, 200]);
  const body = await answer.text();
  expect([path, odd.exec(body)?.[0]]).toEqual([path, undefined]);
  return body;
};

const checkXml = (body: string): void => {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(body).close();
};

/** How the text of each format is looked at. */
const checks: Readonly<Record<string, (body: string) => void>> = {
  graphml: checkXml,
  gexf: checkXml,
  vosviewer: JSON.parse,
  'csl-json': JSON.parse,
  json: JSON.parse,
  decisions: JSON.parse,
  csv: (body) => {
    for (const row of rowsOf(body))
      for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+(\.\d+)?(e-?\d+)?$)/);
  },
};

describe('a library of hostile texts', () => {
  it('is taken from every format', async () => {
    for (const { name, text: body } of hostileFiles) {
      const form = new FormData();
      form.append('file', new Blob([body]), name);
      const answer = await fetch(`${service.address}/api/imports`, { method: 'POST', body: form });
      expect([name, answer.status, answer.ok ? '' : await answer.text()]).toEqual([name, 201, '']);
    }
    const { nodes } = (await service.ask<Stats>('/api/stats')).body;
    // Those of the other formats are found to be the same papers.
    expect(nodes.Paper).toBeGreaterThanOrEqual(26 + hostile.length);
    expect(nodes.Source).toBe(1 + hostileFiles.length);
  }, 120_000);

  it('is written well formed and safe in every format', async () => {
    for (const format of referenceFormats) checks[format]?.(await text(`/api/export?format=${format}`));
    for (const network of networkNames)
      for (const format of networkFormats)
        checks[format]?.(await text(`/api/export?format=${format}&network=${network}`));
  }, 120_000);

  it('is read again from what was written', async () => {
    const { nodes } = (await service.ask<Stats>('/api/stats')).body;
    const count = async (format: string, id: string): Promise<number> =>
      readFormat(await text(`/api/export?format=${format}`), `again.${format}`, id).references.length;
    expect(await count('csl-json', 'csl-json')).toBe(nodes.Paper);
    expect(await count('bibtex', 'bibtex')).toBe(nodes.Paper);
    expect(await count('ris', 'ris')).toBe(nodes.Paper);
    const { library } = readFormat(await text('/api/export?format=json'), 'again.json');
    expect(library?.papers.length).toBe(nodes.Paper);
    expect(formats.length).toBeGreaterThan(10);
  }, 120_000);
});
