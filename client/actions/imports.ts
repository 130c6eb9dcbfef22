/** Imports over HTTP: see what one would do, commit it and hear how far it is, drop it, take it back. */
import { type Ask, fetchAnswer } from '../api/api.ts';
import type { Import, ImportCommit, ImportPreview } from '../state/base/wire.ts';
import type { Given } from '../state/import/intake.ts';

const imports = '/api/imports';
const at = (id: string): string => `${imports}/${encodeURIComponent(id)}`;

/** Milliseconds before an import's progress is asked for; most are done by then. */
const patience = 250;

/** Hears how far an import is, until that is ended. */
const follow = (id: string, heard: (now: Import) => void): (() => void) => {
  let events: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = (): void => {
    events = new EventSource(at(id));
    events.onmessage = ({ data }) => {
      const now: Import = JSON.parse(data);
      if (now.state === 'done' || now.state === 'failed') events?.close();
      else heard(now);
    };
    events.onerror = () => {
      // It may not have begun yet; whether it ends well is told by the answer to the commit.
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
  { name, body, format, beside = [] }: Given,
  watch: string,
  signal: AbortSignal,
): Promise<ImportPreview> => {
  const question: Ask<ImportPreview> = {
    path: `${imports}?${new URLSearchParams({ dryRun: 'true', watch, name, ...(format ? { format } : {}) })}`,
  };
  if (typeof body === 'string')
    return fetchAnswer(question, signal, { method: 'POST', body, contentType: 'text/plain; charset=utf-8' });
  const form = new FormData();
  form.append('file', body, name);
  for (const other of beside) form.append('beside', other);
  return fetchAnswer(question, signal, { method: 'POST', body: form });
};

/** An id that nobody else has; pages that came over plain HTTP from another machine have no `randomUUID`. */
const freshId = (): string =>
  '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
    (
      Number(digit) ^
      ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) & (15 >> (Number(digit) / 4)))
    ).toString(16),
  );

/** What importing this would do; nothing is stored. Hears of what is done about it. Throws `ApiProblem`. */
export const previewImport = async (
  given: Given,
  heard: (now: Import) => void,
  signal: AbortSignal,
): Promise<ImportPreview> => {
  const watch = freshId();
  const end = follow(watch, heard);
  try {
    return await ask(given, watch, signal);
  } finally {
    end();
  }
};

/** Stores what was previewed, with its corrections. Throws `ApiProblem`. */
export const commitImport = async (commit: ImportCommit, heard: (done: number) => void): Promise<Import> => {
  const end = follow(commit.preview, ({ done }) => heard(done));
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

/** Takes an import back, or drops a preview. Throws `ApiProblem`. */
export const removeImport = (id: string): Promise<unknown> =>
  fetchAnswer({ path: at(id) }, undefined, { method: 'DELETE' });
