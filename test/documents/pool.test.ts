import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type Documents, openDocuments } from '../../seed/import/documents/pool.ts';

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
