/** Imports: preview, commit, follow, remove. */
import type { Request, Response, Router } from 'express';
import { LRUCache } from 'lru-cache';
import { commitWithRetry } from '../../seed/decide/commit-with-retry.ts';
import { separateEntries } from '../../seed/decide/decisions.ts';
import { readEndings } from '../../seed/import/files.ts';
import { prepareImport } from '../../seed/import/import.ts';
import { describedPaper, libraryPaper } from '../../seed/import/own-paper.ts';
import { removeImport } from '../../seed/import/remove.ts';
import { tallyApart } from '../../seed/import/tally.ts';
import { sourceId } from '../../seed/link/ids.ts';
import type { CslItem, OwnPaper } from '../../seed/normalize/record.ts';
import { formats } from '../../seed/read/formats/index.ts';
import { endpoints } from '../api/endpoints.ts';
import type { Import, ImportCommit, ImportPreview } from '../api.ts';
import { cleanText } from '../base/clean-text.ts';
import { InputError, impossible, notFound, RequestError } from '../base/errors.ts';
import { sources } from '../queries/library/sources.ts';
import type { Store } from '../store/store.ts';
import { corrected } from './build/corrections.ts';
import { type Draft, previewId, previewOf, sourceOf } from './build/import-preview.ts';
import type { Context } from './http/context.ts';
import { checked, serve } from './http/endpoint.ts';
import { streamEvents } from './http/events.ts';
import { readUpload } from './http/upload.ts';

/** How long the state of a failed import is remembered, in milliseconds. */
const failureLifetime = 10 * 60 * 1000;
/** How long a reading can be followed, in milliseconds. */
const watchLifetime = 60 * 60 * 1000;
const over: ReadonlySet<Import['state']> = new Set(['done', 'failed']);

export const imports = (router: Router, { store, threads, readOnly }: Context): void => {
  const drafts = new LRUCache<string, Draft>({
    max: 500,
    // In characters; the references of a text take several times as much.
    maxSize: 200 * 1024 * 1024,
    sizeCalculation: ({ imported }) => Math.max(imported.text.length, 100_000),
    ttl: 60 * 60 * 1000,
  });
  /** Imports in progress and failed ones; finished ones are in the store. */
  const running = new LRUCache<string, Import>({ max: 100 });
  /** Cancels an import in progress. */
  const controls = new Map<string, AbortController>();
  /** The sources that an imported library brought, by the id of the import. */
  const brought = new LRUCache<string, readonly string[]>({ max: 100 });

  const writable = (): void => {
    if (readOnly)
      throw new RequestError(
        403,
        'Read-only',
        'This server is read-only. Start it without --read-only to import.',
      );
  };

  const commit = async ({ imported, reading }: Draft, apart: readonly number[] = []): Promise<Import> => {
    const id = imported.id ?? sourceId(imported.text);
    const { name, format } = imported;
    if (running.get(id)?.state === 'loading')
      throw new RequestError(409, 'In progress', `“${name}” is already being stored; wait until it is done.`);
    const control = new AbortController();
    const state: Import = { id, name, format, state: 'loading', done: 0 };
    running.set(id, state);
    controls.set(id, control);
    try {
      const progress = (done: number): void => {
        state.done = done;
      };
      const storeIn = async (target: Store) => {
        const prepare = async () => {
          const prepared = await prepareImport(target, imported, reading, threads.link(control.signal));
          state.tally = prepared.tally;
          return prepared;
        };
        const done = await commitWithRetry(prepare, { progress, signal: control.signal });
        return { ...done, parted: await separateEntries(target, id, apart) };
      };
      const { prepared, added, parted } = await (apart.length === 0
        ? storeIn(store)
        : store.atomically(storeIn));
      if (parted.length > 0) state.tally = tallyApart(prepared, parted);
      running.delete(id);
      drafts.delete(previewId(id));
      if (prepared.sources) brought.set(id, prepared.sources);
      return { ...state, state: 'done', done: 1, added };
    } catch (error) {
      // The draft stays, so that the user can try again without losing corrections.
      const problem = error instanceof Error ? error.message : String(error);
      running.set(id, { ...state, state: 'failed', problem }, { ttl: failureLifetime });
      throw error;
    } finally {
      controls.delete(id);
    }
  };

  /** The paper whose reference list is imported, as the commit names it. */
  const ownPaper = async (of: ImportCommit['of']): Promise<{ of?: OwnPaper }> => {
    if (!of) return {};
    try {
      return {
        of: 'paper' in of ? await libraryPaper(store, of.paper) : describedPaper({ ...of.item } as CslItem),
      };
    } catch (error) {
      if (error instanceof InputError) throw impossible('No such paper', error.message, 'of');
      throw error;
    }
  };

  const draftOf = async (request: Request, signal: AbortSignal): Promise<Draft> => {
    const query = checked(endpoints.import, 'query', request.query);
    const { bytes, name: own, beside } = await readUpload(request);
    const name = cleanText(own ?? query.name) || 'pasted text';
    try {
      const { text, id, reading } = await threads.read({ bytes, name, format: query.format, beside }, signal);
      return {
        imported: {
          ...(id !== undefined && { id }),
          name,
          format: reading.format,
          text,
          importedAt: new Date().toISOString(),
        },
        reading,
      };
    } catch (error) {
      if (error instanceof InputError) throw impossible('Cannot be read', error.message, 'file');
      throw error;
    }
  };

  /** `signal` ends the reading when the client has disconnected. */
  const upload = async (request: Request, signal: AbortSignal): Promise<ImportPreview | Import> => {
    const { dryRun, name, watch } = checked(endpoints.import, 'query', request.query);
    if (!dryRun) writable();
    if (!request.is('application/json')) {
      if (!dryRun) return commit(await draftOf(request, signal));
      const say = (state: Import['state'], more: Partial<Import> = {}): void => {
        if (watch)
          running.set(
            watch,
            { id: watch, name, format: '', done: 0, state, ...more },
            { ttl: watchLifetime },
          );
      };
      say('reading');
      try {
        const draft = await draftOf(request, signal);
        say('linking', { papers: draft.reading.references.length });
        const prepared = await prepareImport(store, draft.imported, draft.reading, threads.link(signal));
        drafts.set(previewId(prepared.id), draft);
        return await previewOf(store, draft, prepared);
      } finally {
        say('done', { done: 1 });
      }
    }
    writable();
    const body = checked(endpoints.import, 'body', request.body);
    const draft = drafts.get(body.preview);
    if (!draft)
      throw new RequestError(410, 'Gone', 'This preview has expired. Upload the file again.', 'preview');
    const reading = { ...corrected(draft.reading, body), ...(await ownPaper(body.of)) };
    return commit({ ...draft, reading }, body.apart);
  };

  const stateOf = async (given: string): Promise<Import> => {
    const id = sourceOf(given);
    const known = running.get(id) ?? (await store.ask(sources, {})).find((source) => source.id === id);
    if (!known) throw notFound('import', id);
    return { ...known };
  };

  router.post(endpoints.import.path, async (request, response) => {
    const gone = new AbortController();
    response.on('close', () =>
      gone.abort(new RequestError(499, 'Client closed request', 'The client disconnected.')),
    );
    const answer = endpoints.import.response.parse(await upload(request, gone.signal));
    response.status('state' in answer ? 201 : 200).json(answer);
  });
  serve(router, endpoints.formats, () => {
    const items = formats.map(({ id, name }) => ({ id, name }));
    return Promise.resolve({ items, total: items.length, next: null, endings: [...readEndings] });
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
        ({ state }) => over.has(state),
      );
    else response.json(endpoints.importState.response.parse(await stateOf(id)));
  });
  serve(router, endpoints.takeBack, async ({ params: { id } }) => {
    const control = controls.get(sourceOf(id));
    if (control) {
      control.abort(new RequestError(409, 'Cancelled', 'The import was cancelled; nothing was stored.'));
      return { id, removed: true as const };
    }
    if (drafts.delete(id)) return { id, removed: true as const };
    writable();
    let removed = false;
    for (const source of brought.get(id) ?? [id]) removed = (await removeImport(store, source)) || removed;
    brought.delete(id);
    if (!removed) throw notFound('import', id);
    return { id, removed: true as const };
  });
};
