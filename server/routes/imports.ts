/** Imports: see what one would do, commit it, follow it, take it back. */
import type { Request, Response, Router } from 'express';
import { LRUCache } from 'lru-cache';
import { readFormat, readText } from '../../seed/formats/index.ts';
import { type Prepared, prepareImport, takeBack } from '../../seed/importing.ts';
import type { Imported } from '../../seed/link/graph.ts';
import { sourceId } from '../../seed/link/ids.ts';
import type { CslItem as Item, Reading, Reference } from '../../seed/record.ts';
import type { CslItem, Import, ImportPreview } from '../api.ts';
import { endpoints } from '../endpoints.ts';
import { InputError, notFound, RequestError } from '../errors.ts';
import { sources } from '../queries/sources.ts';
import type { Context } from './context.ts';
import { corrected } from './corrections.ts';
import { checked, serve } from './endpoint.ts';
import { streamEvents } from './events.ts';
import { readUpload } from './upload.ts';

/** A text that was read and waits to be committed. */
interface Draft {
  imported: Imported;
  reading: Reading;
}

/** How long the state of an import that failed is told, in milliseconds. */
const remembered = 10 * 60 * 1000;

/** So many entries can be looked through at most, the least sure first; of more, the rest is taken as it was read. */
const mostShown = 20_000;

/** A preview has an id of its own, so that dropping it never takes back what was imported before. */
const previewId = (source: string): string => `preview_${source}`;
const sourceOf = (id: string): string => id.replace(/^preview_/, '');

/** How sure a reading is of its least sure field. */
const doubt = ({ reference }: { reference: Reference }): number =>
  Math.min(1, ...Object.values(reference.confidence), reference.problems.length > 0 ? 0.99 : 1);

const missingOf = (references: readonly Reference[]): ImportPreview['missing'] => {
  const without = (field: (item: Item) => unknown): number =>
    references.filter(({ csl }) => !field(csl)).length;
  return {
    year: without((item) => item.issued?.['date-parts']?.[0]?.[0]),
    venue: without((item) => item['container-title']),
    doi: without((item) => item.DOI),
    authors: without((item) => item.author?.length),
  };
};

const previewOf = ({ imported, reading }: Draft, prepared: Prepared): ImportPreview => {
  const doubtfulFirst = [...prepared.entries].sort((a, b) => doubt(a) - doubt(b) || a.position - b.position);
  return {
    id: previewId(prepared.id),
    name: imported.name,
    format: imported.format,
    tally: prepared.tally,
    items: doubtfulFirst.slice(0, mostShown).map(({ reference, position, paper, outcome, why }) => ({
      position,
      raw: reference.raw,
      item: { ...reference.csl } as CslItem,
      confidence: { ...reference.confidence },
      problems: reference.problems.map((problem) => ({ ...problem })),
      outcome,
      paper,
      ...(why ? { why } : {}),
    })),
    truncated: doubtfulFirst.length > mostShown,
    unread: reading.unread,
    missing: missingOf(reading.references),
  };
};

export const imports = (router: Router, { store, readOnly }: Context): void => {
  const drafts = new LRUCache<string, Draft>({ max: 20, ttl: 60 * 60 * 1000 });
  /** Imports under way, and those that failed; what is stored is asked of the store. */
  const running = new LRUCache<string, Import>({ max: 100 });
  /** The sources of libraries that were imported, by the id of the import. */
  const brought = new LRUCache<string, readonly string[]>({ max: 100 });

  const writable = (): void => {
    if (readOnly)
      throw new RequestError(
        403,
        'Read-only',
        'This server only reads. Start it without --read-only to import.',
      );
  };

  const commit = async ({ imported, reading }: Draft): Promise<Import> => {
    const id = sourceId(imported.text);
    const { name, format } = imported;
    const state: Import = { id, name, format, state: 'loading', done: 0 };
    running.set(id, state);
    try {
      const prepared = await prepareImport(store, imported, reading);
      state.tally = prepared.tally;
      const added = await prepared.commit((done) => {
        state.done = done;
      });
      running.delete(id);
      drafts.delete(previewId(id));
      if (prepared.sources) brought.set(id, prepared.sources);
      return { ...state, state: 'done', done: 1, added };
    } catch (error) {
      // The draft stays, so that one can try again with every correction.
      const problem = error instanceof Error ? error.message : String(error);
      running.set(id, { ...state, state: 'failed', problem }, { ttl: remembered });
      throw error;
    }
  };

  const draftOf = async (request: Request): Promise<Draft> => {
    const query = checked(endpoints.import, 'query', request.query);
    const { bytes, name: own } = await readUpload(request);
    const name = own ?? query.name;
    try {
      const text = readText(bytes, name);
      const reading = readFormat(text, name, query.format);
      return {
        imported: { name, format: reading.format, text, importedAt: new Date().toISOString() },
        reading,
      };
    } catch (error) {
      if (error instanceof InputError) throw new RequestError(400, 'Cannot be read', error.message, 'file');
      throw error;
    }
  };

  const upload = async (request: Request): Promise<ImportPreview | Import> => {
    const { dryRun } = checked(endpoints.import, 'query', request.query);
    if (!dryRun) writable();
    if (!request.is('application/json')) {
      const draft = await draftOf(request);
      if (!dryRun) return commit(draft);
      const prepared = await prepareImport(store, draft.imported, draft.reading);
      drafts.set(previewId(prepared.id), draft);
      return previewOf(draft, prepared);
    }
    writable();
    const body = checked(endpoints.import, 'body', request.body);
    const draft = drafts.get(body.preview);
    if (!draft)
      throw new RequestError(410, 'Gone', 'This preview is no longer held. Give the file again.', 'preview');
    return commit({ ...draft, reading: corrected(draft.reading, body) });
  };

  const stateOf = async (given: string): Promise<Import> => {
    const id = sourceOf(given);
    const known = running.get(id) ?? (await store.ask(sources, {})).find((source) => source.id === id);
    if (!known) throw notFound('import', id);
    return { ...known };
  };

  router.post(endpoints.import.path, async (request, response) => {
    const answer = endpoints.import.response.parse(await upload(request));
    response.status('state' in answer ? 201 : 200).json(answer);
  });
  serve(router, endpoints.imports, async () => {
    const items = await store.ask(sources, {});
    return { items, total: items.length, next: null };
  });
  router.get(endpoints.importState.path, async (request: Request<{ id: string }>, response: Response) => {
    const { id } = request.params;
    if (request.accepts(['json', 'text/event-stream']) === 'text/event-stream')
      await streamEvents(
        response,
        () => stateOf(id),
        ({ state }) => state !== 'loading',
      );
    else response.json(endpoints.importState.response.parse(await stateOf(id)));
  });
  serve(router, endpoints.takeBack, async ({ params: { id } }) => {
    if (drafts.delete(id)) return { id, removed: true as const };
    writable();
    let removed = false;
    for (const source of brought.get(id) ?? [id]) removed = (await takeBack(store, source)) || removed;
    brought.delete(id);
    if (!removed) throw notFound('import', id);
    return { id, removed: true as const };
  });
};
