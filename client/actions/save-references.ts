/** Saves references as a file. */
import { addNotice, type Coterie } from '../context/context.ts';
import type { ProblemDetails } from '../state/base/wire.ts';
import { download } from './download.ts';

/** The formats in which some papers are saved: their name, and the ending of the file. */
export const referenceFormats = {
  bibtex: { name: 'BibTeX', ending: 'bib' },
  ris: { name: 'RIS', ending: 'ris' },
  'csl-json': { name: 'CSL-JSON', ending: 'json' },
} as const;
export type ReferenceFormat = keyof typeof referenceFormats;

/** `ids`: papers, or authors, techniques, venues and imports, whose papers are saved. Never throws; a notice reports a failure. */
export const saveReferences = async (
  notices: Coterie['notices'],
  ids: readonly string[],
  name: string,
  format: ReferenceFormat = 'bibtex',
): Promise<void> => {
  try {
    const response = await fetch('/api/export', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ things: ids, format }),
    });
    if (!response.ok) {
      const problem: Partial<ProblemDetails> = await response.json().catch(() => ({}));
      throw new Error(problem.detail ?? `The server answered ${response.status}.`);
    }
    download(await response.blob(), `${name}.${referenceFormats[format].ending}`);
  } catch (error) {
    addNotice(notices, `The file was not saved: ${error instanceof Error ? error.message : error}`);
  }
};
