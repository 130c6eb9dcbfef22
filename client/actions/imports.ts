/** Imports over HTTP: preview, commit, follow the progress, remove. */
import { type Endpoint, fetchAnswer } from '../api/api.ts';
import type { Import, ImportCommit, ImportPreview } from '../state/base/wire.ts';
import type { QueuedImport } from '../state/import/queue.ts';

const imports = '/api/imports';
const at = (id: string): string => `${imports}/${encodeURIComponent(id)}`;

/** Milliseconds before the progress of an import is asked for; most are done by then. */
const patience = 250;

/** Follows the progress of an import; the answer stops that. */
const follow = (id: string, onProgress: (now: Import) => void): (() => void) => {
  let events: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = (): void => {
    events = new EventSource(at(id));
    events.onmessage = ({ data }) => {
      const now: Import = JSON.parse(data);
      if (now.state === 'done' || now.state === 'failed') events?.close();
      else onProgress(now);
    };
    events.onerror = () => {
      // It may not have begun yet; the answer to the commit says whether it succeeds.
      events?.close();
      timer = setTimeout(listen, 4 * patience);
    };
  };
  timer = setTimeout(listen, patience);
  return () => {
    clearTimeout(timer);
    events?.close();
  };
};

const ask = (
  { name, body, format, beside = [] }: QueuedImport,
  watch: string,
  signal: AbortSignal,
): Promise<ImportPreview> => {
  const endpoint: Endpoint<ImportPreview> = {
    path: `${imports}?${new URLSearchParams({ dryRun: 'true', watch, name, ...(format ? { format } : {}) })}`,
  };
  if (typeof body === 'string')
    return fetchAnswer(endpoint, signal, { method: 'POST', body, contentType: 'text/plain; charset=utf-8' });
  const form = new FormData();
  form.append('file', body, name);
  for (const other of beside) form.append('beside', other);
  return fetchAnswer(endpoint, signal, { method: 'POST', body: form });
};

/** An id that nobody else has; pages that came over plain HTTP from another machine have no `randomUUID`. */
const freshId = (): string =>
  '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
    (
      Number(digit) ^
      ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) & (15 >> (Number(digit) / 4)))
    ).toString(16),
  );

/** Previews an import; nothing is stored. `onProgress` is called as it goes. Throws `ApiProblem`. */
export const previewImport = async (
  given: QueuedImport,
  onProgress: (now: Import) => void,
  signal: AbortSignal,
): Promise<ImportPreview> => {
  const watch = freshId();
  const end = follow(watch, onProgress);
  try {
    return await ask(given, watch, signal);
  } finally {
    end();
  }
};

/** Stores a previewed import with its corrections. `onProgress` is called with the share done, of 1. Throws `ApiProblem`. */
export const commitImport = async (
  commit: ImportCommit,
  onProgress: (done: number) => void,
): Promise<Import> => {
  const end = follow(commit.preview, ({ done }) => onProgress(done));
  try {
    return await fetchAnswer<Import>({ path: imports }, undefined, {
      method: 'POST',
      body: JSON.stringify(commit),
      contentType: 'application/json',
    });
  } finally {
    end();
  }
};

/** Removes an import, or discards a preview. Throws `ApiProblem`. */
export const deleteImport = (id: string): Promise<unknown> =>
  fetchAnswer({ path: at(id) }, undefined, { method: 'DELETE' });
