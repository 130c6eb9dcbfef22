/** Imports over HTTP: see what one would do, commit it and hear how far it is, drop it, take it back. */
import { type Ask, fetchAnswer } from './api.ts';
import type { Given } from './state/intake.ts';
import type { Import, ImportCommit, ImportPreview } from './state/wire.ts';

const imports = '/api/imports';
const at = (id: string): string => `${imports}/${encodeURIComponent(id)}`;

/** What importing this would do; nothing is stored. Throws `ApiProblem`. */
export const previewImport = ({ name, body, format }: Given, signal: AbortSignal): Promise<ImportPreview> => {
  const question: Ask<ImportPreview> = {
    path: `${imports}?${new URLSearchParams({ dryRun: 'true', name, ...(format ? { format } : {}) })}`,
  };
  if (typeof body === 'string')
    return fetchAnswer(question, signal, { method: 'POST', body, contentType: 'text/plain; charset=utf-8' });
  const form = new FormData();
  form.append('file', body, name);
  return fetchAnswer(question, signal, { method: 'POST', body: form });
};

/** Milliseconds before an import's progress is asked for; most are done by then. */
const patience = 250;

/** Hears how far an import is, as a share of 1, until that is ended. */
const follow = (id: string, heard: (done: number) => void): (() => void) => {
  let events: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = (): void => {
    events = new EventSource(at(id));
    events.onmessage = ({ data }) => {
      const { done, state }: Import = JSON.parse(data);
      if (state === 'loading') heard(done);
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

/** Stores what was previewed, with its corrections. Throws `ApiProblem`. */
export const commitImport = async (commit: ImportCommit, heard: (done: number) => void): Promise<Import> => {
  const end = follow(commit.preview, heard);
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
