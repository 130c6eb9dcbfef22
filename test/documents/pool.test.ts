import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type Documents, openDocuments } from '../../seed/import/documents/pool.ts';
import { column, document, drawing, file } from '../pdf/make-pdf.ts';

const pdf = async (name: string): Promise<{ bytes: Uint8Array; name: string }> => ({
  bytes: await readFile(new URL(`../fixtures/pdf/${name}`, import.meta.url)),
  name,
});
const junk = { bytes: Buffer.from('%PDF-1.7\nnothing of the kind'), name: 'junk.pdf' };

let documents: Documents | undefined;
afterEach(async () => {
  await documents?.close();
});

describe('documents', () => {
  it('are read one after the other; what is broken is refused by name, and stops no other', async () => {
    documents = openDocuments();
    const [first, second, third] = await Promise.allSettled([
      documents.read(await pdf('two-columns.pdf')),
      documents.read(junk),
      documents.read(await pdf('numbered-list.pdf')),
    ]);
    expect(first).toMatchObject({
      status: 'fulfilled',
      value: { format: 'pdf', references: [{ csl: { id: 'two-columns' } }] },
    });
    expect(second).toMatchObject({ status: 'rejected', reason: { name: 'InputError' } });
    expect(String(second.status === 'rejected' && second.reason)).toMatch(/junk\.pdf: /);
    const [paper] = third.status === 'fulfilled' ? third.value.references : [];
    expect(paper?.cites).toHaveLength(22);
    expect(paper?.cites?.map(({ csl }) => csl.id)).toContain('numbered-list-22');
  }, 60_000);

  it('forty of which three are broken: three are refused, the others read', async () => {
    const own = openDocuments();
    documents = own;
    const words = 'A paper about the paging of small machines and what it costs them';
    const lines = Array.from({ length: 20 }, (_, i) => `${words} ${i}`);
    const whole = () => document([drawing(column(lines))]);
    const made = Array.from({ length: 40 }, (_, i) => ({
      name: `${i}.pdf`,
      bytes: i % 15 === 5 ? whole().slice(0, 40) : whole(),
    }));
    const outcomes = await Promise.allSettled(made.map((task) => own.read(task)));
    expect(outcomes.flatMap(({ status }, i) => (status === 'rejected' ? [i] : []))).toEqual([5, 20, 35]);
  }, 60_000);

  it('with many streams that unpack to much together do not take the memory', async () => {
    documents = openDocuments();
    const stream = deflateSync(Buffer.alloc(60e6, 0x20));
    const object = (body: string): Buffer => Buffer.from(body, 'latin1');
    const packed = Buffer.concat([
      object(`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`),
      stream,
      object('\nendstream'),
    ]);
    const streams = Array.from({ length: 14 }, () => packed);
    const bytes = file([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [${streams.map((_, i) => `${i + 4} 0 R`).join(' ')}] >>`,
      ...streams,
    ]);
    const before = process.memoryUsage.rss();
    let most = 0;
    const timer = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss() - before);
    }, 20);
    await expect(documents.read({ bytes, name: 'many.pdf' })).rejects.toThrow(/many\.pdf: /);
    clearInterval(timer);
    expect(most).toBeLessThan(600e6);
  }, 120_000);

  it('that take too long are refused, and the next one is read', async () => {
    documents = openDocuments(0.001);
    await expect(documents.read(await pdf('two-columns.pdf'))).rejects.toThrow(
      'two-columns.pdf: it could not be read within 0.001 seconds.',
    );
    await expect(documents.read(junk)).rejects.toThrow('junk.pdf');
  }, 60_000);

  it('are no longer read when nobody waits for them', async () => {
    documents = openDocuments();
    const control = new AbortController();
    const reading = documents.read(await pdf('two-columns.pdf'), control.signal);
    control.abort(new Error('gone'));
    await expect(reading).rejects.toThrow('gone');
    expect((await documents.read(await pdf('long-list.pdf'))).references).toHaveLength(1);
  }, 60_000);
});
