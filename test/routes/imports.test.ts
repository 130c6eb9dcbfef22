import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as api from '../../server/api.ts';
import { type Service, startService } from '../../server/main.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { configIn, temporaryFolder } from '../sample.ts';

/** The server that a test asks: the shared one, unless the test starts its own. */
let service: Service;
let shared: Service;
const folders: Awaited<ReturnType<typeof temporaryFolder>>[] = [];

/** A server on an empty library of its own; `change` stands between it and its store. */
const start = async (readOnly = false, change = (store: Store): Store => store): Promise<Service> => {
  const folder = await temporaryFolder();
  folders.push(folder);
  const config = { ...configIn(folder.path), readOnly };
  return startService(config, change(await openStore(config)), '1.2.3');
};

// Threads that read and link take long to start, so one server serves all tests. It is emptied after each.
beforeAll(async () => {
  shared = await start();
});
beforeEach(() => {
  service = shared;
});
afterEach(async () => {
  if (service !== shared) await service.close();
  service = shared;
  for (const { id } of (await ask<api.ImportList>('/api/imports')).body.items)
    await ask(`/api/imports/${id}`, { method: 'DELETE' });
  expect((await stats()).nodes).toMatchObject({ Paper: 0, Author: 0, Source: 0 });
});
afterAll(async () => {
  await shared.close();
  for (const folder of folders) await folder.remove();
});

const list = [
  '[1] A. Gordon and N. Amit, “Bare metal performance for I/O,” ACM SIGPLAN Notices, vol. 47, no. 4, pp. 411–422, 2012.',
  '[2] R. Russell, “Towards a standard for virtual devices,” ACM SIGOPS Operating Systems Review, vol. 42, no. 5, pp. 95–103, 2008.',
].join('\n');
const bib = `@article{a, author = {Gordon, Abel and Amit, Nadav}, title = {Bare metal performance for I/O},
  journal = {ACM SIGPLAN Notices}, year = {2012}, doi = {10.1145/1.2}}
@article{b, author = {Kivity, Avi}, title = {The Linux virtual machine monitor}, year = {2007}}`;

/** Long enough to be seen under way. */
const many = Array.from({ length: 300 }, (_, i) => list.replaceAll('[', `[${i}`)).join('\n');

const ask = async <T>(path: string, init?: RequestInit): Promise<{ status: number; body: T }> => {
  const response = await fetch(`${service.address}${path}`, init);
  return { status: response.status, body: (await response.json()) as T };
};
const text = (body: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'text/plain', ...headers },
  body,
});
const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const stats = async () => (await ask<api.Stats>('/api/stats')).body;
const preview = async (body: string) =>
  (await ask<api.ImportPreview>('/api/imports?dryRun=true&name=list.txt', text(body))).body;

describe('an import', () => {
  it('is previewed, storing nothing; the four numbers add up', async () => {
    const { tally, items, missing } = await preview(list);
    expect(tally).toEqual({ read: 2, new: 2, merged: 0, present: 0, unread: 0 });
    expect(items.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
    expect(missing).toEqual({ year: 0, venue: 0, doi: 2, authors: 0 });
    expect((await stats()).nodes.Paper).toBe(0);
  });

  it('is committed with corrections, and without what was left out', async () => {
    const { id, items } = await preview(list);
    const first = items.find(({ position }) => position === 1);
    const edits = [{ position: 1, item: { ...first?.item, title: 'Bare metal, corrected' } }];
    const done = await ask<api.Import>('/api/imports', json({ preview: id, edits, leaveOut: [2] }));
    expect(done).toMatchObject({ status: 201, body: { state: 'done', done: 1, tally: { read: 1, new: 1 } } });
    const { body } = await ask<api.SearchAnswer>('/api/search?q=corrected');
    expect(body.items[0]?.label).toBe('Bare metal, corrected');
    expect((await stats()).nodes.Paper).toBe(1);
    expect((await ask('/api/imports', json({ preview: id }))).status).toBe(410);
  });

  it('takes in what was typed for an entry that could not be read, and counts it', async () => {
    const { id, tally } = await preview(`${bib}\n@article{lost, title = {Never closed`);
    expect(tally).toMatchObject({ read: 3, new: 2, unread: 1 });
    const typed = [{ unread: 1, item: { id: 'typed-1', type: 'article-journal', title: 'Typed by hand' } }];
    const { status, body } = await ask<api.Import>('/api/imports', json({ preview: id, typed }));
    expect(status).toBe(201);
    expect(body.tally).toEqual({ read: 3, new: 3, merged: 0, present: 0, unread: 0 });
    expect((await stats()).nodes.Paper).toBe(3);
    await ask(`/api/imports/${body.id}`, { method: 'DELETE' });
    expect((await stats()).nodes.Paper).toBe(0);
  });

  it('takes a file in a form, under its own name', async () => {
    const form = new FormData();
    form.append('file', new Blob([bib]), 'mine.bib');
    const { status, body } = await ask<api.Import>('/api/imports', { method: 'POST', body: form });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'mine.bib', format: 'bibtex', added: { nodes: { Paper: 2 } } });
  });

  it('says that a file has only abbreviations', async () => {
    const form = new FormData();
    form.append('file', new Blob(['@string{jt = "Journal of Tea"}']), 'names.bib');
    const { status, body } = await ask<api.ImportPreview>('/api/imports?dryRun=true', {
      method: 'POST',
      body: form,
    });
    expect(status).toBe(200);
    expect([body.items, body.unread]).toEqual([[], []]);
    expect(body.notes).toEqual([expect.stringMatching(/^only abbreviations/)]);
  });

  it('takes a PDF by its bytes, whatever it is called: the paper and, under it, what it cites', async () => {
    const bytes = await readFile(new URL('../fixtures/pdf/two-columns.pdf', import.meta.url));
    const form = new FormData();
    form.append('file', new Blob([bytes]), 'paper.txt');
    const { body } = await ask<api.ImportPreview>('/api/imports?dryRun=true', { method: 'POST', body: form });
    expect(body.format).toBe('pdf');
    expect(body.tally).toMatchObject({ read: 1, new: 1, cited: { works: 6, new: 6, idOnly: 0 } });
    expect(body.items.map(({ citedBy }) => citedBy)).toHaveLength(7);
    expect(body.items.filter(({ citedBy }) => citedBy === 1)).toHaveLength(6);
    const done = await ask<api.Import>('/api/imports', json({ preview: body.id }));
    expect(done.status).toBe(201);
    expect((await stats()).relations).toMatchObject({ CITES: 6, LISTS: 7 });
    expect((await ask(`/api/imports/${done.body.id}`, { method: 'DELETE' })).status).toBe(200);
    expect((await stats()).nodes.Paper).toBe(0);
  }, 60_000);

  it('refuses a PDF that is broken, in one line', async () => {
    const form = new FormData();
    form.append('file', new Blob(['%PDF-1.7 and no more']), 'paper.pdf');
    const { status, body } = await ask<{ detail: string }>('/api/imports?dryRun=true', {
      method: 'POST',
      body: form,
    });
    expect(status).toBe(422);
    expect(body.detail).toMatch(/^paper\.pdf: [^\n]+$/);
  }, 60_000);

  it('takes abbreviations out of the BibTeX files that come beside it', async () => {
    const form = new FormData();
    form.append('beside', new Blob(['@string{jt = "Journal of Tea"}']), 'strings.bib');
    form.append('file', new Blob(['@article{a, title={Tea and cake}, journal=jt}']), 'papers.bib');
    const { body } = await ask<api.ImportPreview>('/api/imports?dryRun=true', { method: 'POST', body: form });
    expect(body.items.map(({ item }) => item['container-title'])).toEqual(['Journal of Tea']);
    expect(body.tally.read).toBe(1);
  });

  it('merges the same paper of another list, fills it in, and gives it back when taken back', async () => {
    await ask('/api/imports', text(list));
    const before = await stats();
    const { items, tally } = await preview(bib);
    expect(tally).toEqual({ read: 2, new: 1, merged: 1, present: 0, unread: 0 });
    expect(items.find(({ outcome }) => outcome === 'merged')?.why).toBe('same title, first author and year');
    const { body } = await ask<api.Import>('/api/imports?name=mine.bib', text(bib));
    const page = await ask<api.PaperPage>('/api/papers/doi:10.1145/1.2');
    expect(page.body.paper).toMatchObject({ volume: '47', doi: '10.1145/1.2' });
    expect(page.body.sources.map(({ name }) => name)).toEqual(['mine.bib', 'pasted text']);
    expect(page.body.authors.map(({ label }) => label)).toEqual(['Abel Gordon', 'Nadav Amit']);
    expect((await ask(`/api/imports/${body.id}`, { method: 'DELETE' })).status).toBe(200);
    expect(await stats()).toEqual(before);
    const { body: authors } = await ask<api.SearchAnswer>('/api/search?q=gordon&kind=author');
    expect(authors.items.map(({ label }) => label)).toEqual(['A. Gordon']);
    expect((await ask('/api/papers/doi:10.1145/1.2')).status).toBe(404);
  });

  it('keeps what another list says when the first is taken back', async () => {
    const first = await ask<api.Import>('/api/imports', text(list));
    await ask('/api/imports?name=mine.bib', text(bib));
    await ask(`/api/imports/${first.body.id}`, { method: 'DELETE' });
    const page = await ask<api.PaperPage>('/api/papers/doi:10.1145/1.2');
    expect(page.body.authors.map(({ label }) => label)).toEqual(['Abel Gordon', 'Nadav Amit']);
    expect(page.body.paper).not.toHaveProperty('volume');
    expect((await stats()).nodes).toMatchObject({ Paper: 2, Author: 3, Source: 1 });
  });

  it('changes nothing the second time', async () => {
    await ask('/api/imports', text(list));
    const before = await stats();
    const again = await ask<api.Import>('/api/imports', text(list));
    expect(again.body.tally).toMatchObject({ new: 0, present: 2 });
    expect(await stats()).toEqual(before);
    expect((await ask<api.ImportList>('/api/imports')).body.items).toMatchObject([
      { papers: 2, state: 'done' },
    ]);
  });

  it('can be dropped as a preview without taking back what was imported', async () => {
    await ask('/api/imports', text(list));
    const { id } = await preview(list);
    expect((await ask(`/api/imports/${id}`, { method: 'DELETE' })).status).toBe(200);
    expect((await stats()).nodes.Paper).toBe(2);
  });

  it('can be followed from reading on, under an id that the asker gives', async () => {
    const watch = '0b6f3a52-1a52-4b57-9a5c-3f4d21f0c111';
    const asked = ask<api.ImportPreview>(`/api/imports?dryRun=true&name=many.txt&watch=${watch}`, text(many));
    const states = new Set<string>();
    while (!states.has('done')) {
      const { status, body } = await ask<api.Import>(`/api/imports/${watch}`);
      if (status === 200) states.add(body.state);
    }
    expect((await asked).body.tally.read).toBe(600);
    // It is read in a thread of its own: the server answers while that goes on.
    expect([...states]).toEqual(['reading', 'linking', 'done']);
  });

  it('is stored once when it is committed twice at once', async () => {
    const { id } = await preview(list);
    const answers = await Promise.all(
      [1, 2].map(() => ask<api.Import>('/api/imports', json({ preview: id }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await stats()).nodes).toMatchObject({ Paper: 2, Source: 1 });
  });

  it('stores nothing when it is cancelled while it is stored, and can be stored after all', async () => {
    const { id } = await preview(many);
    const asked = ask<{ title: string }>('/api/imports', json({ preview: id }));
    while ((await ask<api.Import>(`/api/imports/${id}`)).body.state !== 'loading');
    await ask(`/api/imports/${id}`, { method: 'DELETE' });
    expect(await asked).toMatchObject({ status: 409, body: { title: 'Cancelled' } });
    expect((await stats()).nodes.Paper).toBe(0);
    expect((await ask('/api/imports', json({ preview: id }))).status).toBe(201);
  });

  it('of a whole library is taken back with all its sources', async () => {
    await ask<api.Import>('/api/imports', text(bib));
    await ask<api.Import>('/api/imports', text(list));
    const library = await (await fetch(`${service.address}/api/export?format=json`)).text();
    const { items } = (await ask<api.ImportList>('/api/imports')).body;
    for (const { id } of items) await ask(`/api/imports/${id}`, { method: 'DELETE' });
    expect((await stats()).nodes).toMatchObject({ Paper: 0, Source: 0 });
    const { body } = await ask<api.Import>('/api/imports', text(library));
    expect((await stats()).nodes.Source).toBe(2);
    expect((await ask(`/api/imports/${body.id}`, { method: 'DELETE' })).status).toBe(200);
    expect((await stats()).nodes).toMatchObject({ Paper: 0, Source: 0, Author: 0 });
  });

  it('tells its progress as server-sent events', async () => {
    const { body } = await ask<api.Import>('/api/imports', text(list));
    const response = await fetch(`${service.address}/api/imports/${body.id}`, {
      headers: { accept: 'text/event-stream' },
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const events = (await response.text()).trim().split('\n\n');
    expect(JSON.parse(events.at(-1)?.replace(/^data: /, '') ?? '')).toMatchObject({ state: 'done', done: 1 });
  });
});

describe('an import that fails while it is stored', () => {
  it('says so in its state, stores nothing, and can be tried again with its corrections', async () => {
    let broken = true;
    const failing = (store: Store): Store => ({
      engine: store.engine,
      version: store.version,
      ask: (question, parameters) => store.ask(question, parameters),
      find: (...given) => store.find(...given),
      load: (graph, options) =>
        broken ? Promise.reject(new Error('the disk is full')) : store.load(graph, options),
      loadAll: (...given) => store.loadAll(...given),
      remove: (...given) => store.remove(...given),
      replace: (...given) => store.replace(...given),
      keep: (...given) => store.keep(...given),
      mend: (...given) => store.mend(...given),
      atomically: (work) => store.atomically((within) => work(failing(within))),
      revision: () => store.revision(),
      close: () => store.close(),
    });
    service = await start(false, failing);
    const { id } = await preview(list);
    const commit = json({ preview: id, leaveOut: [2] });
    expect((await ask('/api/imports', commit)).status).toBe(500);
    expect((await ask(`/api/imports/${id}`)).body).toMatchObject({ state: 'failed' });
    expect((await stats()).nodes).toMatchObject({ Paper: 0, Source: 0 });
    broken = false;
    expect(await ask('/api/imports', commit)).toMatchObject({ status: 201, body: { tally: { read: 1 } } });
    expect((await ask(`/api/imports/${id}`)).body).toMatchObject({ state: 'done' });
  });
});

describe('an export', () => {
  it('is a file in the format asked for', async () => {
    await ask('/api/imports', text(list));
    const response = await fetch(`${service.address}/api/export?format=bibtex`);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=coterie.bib');
    expect(await response.text()).toContain('are metal performance for');
    expect((await ask('/api/export?format=docx')).status).toBe(400);
  });
});

describe('an import that cannot be', () => {
  it.each([
    ['nothing', '', /empty/],
    ['prose', 'It was a bright cold day in April.', /no references/],
    ['a binary file', String.fromCharCode(...Array.from({ length: 3000 }, (_, i) => i % 32)), /binary/],
  ])('%s is refused in words', async (_what, body, says) => {
    const answer = await ask<api.ProblemDetails>('/api/imports?name=x.txt', text(body));
    expect(answer).toMatchObject({
      status: 422,
      body: { parameter: 'file', detail: expect.stringMatching(says) },
    });
    expect((await stats()).nodes.Source).toBe(0);
  });

  it('is of a format that is not there, or asked wrongly', async () => {
    expect((await ask('/api/imports?format=wordstar', text(list))).status).toBe(422);
    expect((await ask('/api/imports?dryRun=perhaps', text(list))).status).toBe(400);
    expect((await ask('/api/imports', { method: 'POST', body: new FormData() })).status).toBe(400);
    const unbounded = { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data' } };
    expect((await ask('/api/imports', unbounded)).status).toBe(400);
    const other = new FormData();
    other.append('files', new Blob([list]), 'list.txt');
    expect((await ask('/api/imports', { method: 'POST', body: other })).status).toBe(400);
    expect((await ask('/api/imports', json({}))).status).toBe(400);
    expect((await ask('/api/imports/s_none', { method: 'DELETE' })).status).toBe(404);
    expect((await ask('/api/imports/s_none')).status).toBe(404);
  });

  it('comes from a page of another host', async () => {
    const answer = await ask('/api/imports', text(list, { origin: 'https://evil.example' }));
    expect(answer.status).toBe(403);
    expect((await stats()).nodes.Paper).toBe(0);
  });

  it('would change a server that only reads', async () => {
    service = await start(true);
    expect((await ask('/api/imports', text(list))).status).toBe(403);
    expect((await preview(list)).tally.new).toBe(2);
    expect((await ask('/api/imports/s_any', { method: 'DELETE' })).status).toBe(403);
  });
});
