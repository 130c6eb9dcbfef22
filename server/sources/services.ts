/** The services that may be asked: who they are, where they are, and what they are sent. */
import { CoterieError } from '../base/errors.ts';
import type { Rate } from './http/pace.ts';
import { type SourceId, sourceIds } from './source.ts';

/** A service as a reader should know it before agreeing. */
export interface Service {
  readonly id: SourceId;
  /** For display. */
  readonly name: string;
  /** Where it is asked, without a slash at the end, unless the settings name a mirror. */
  readonly address: string;
  /** What it is sent; completes "… is sent". */
  readonly sends: string;
  /** The environment variable of its API key, if it has one, and the header that carries the key. */
  readonly key?: { readonly variable: string; readonly header: (key: string) => Record<string, string> };
  /** The rate until its headers say more; `named` with a key, or with an e-mail address for Crossref. */
  readonly rate: { readonly nameless: Rate; readonly named: Rate };
}

export const services: Readonly<Record<SourceId, Service>> = {
  openalex: {
    id: 'openalex',
    name: 'OpenAlex',
    address: 'https://api.openalex.org',
    sends: 'titles, and DOIs and other identifiers of papers and authors',
    key: { variable: 'OPENALEX_API_KEY', header: (key) => ({ authorization: `Bearer ${key}` }) },
    rate: { nameless: { perSecond: 10, atOnce: 4 }, named: { perSecond: 20, atOnce: 4 } },
  },
  crossref: {
    id: 'crossref',
    name: 'Crossref',
    address: 'https://api.crossref.org',
    sends: 'DOIs, and titles with years and names of authors',
    rate: { nameless: { perSecond: 3, atOnce: 1 }, named: { perSecond: 3, atOnce: 3 } },
  },
  s2: {
    id: 's2',
    name: 'Semantic Scholar',
    address: 'https://api.semanticscholar.org/graph/v1',
    sends: 'titles, and DOIs and other identifiers of papers and authors',
    key: { variable: 'S2_API_KEY', header: (key) => ({ 'x-api-key': key }) },
    rate: { nameless: { perSecond: 1, atOnce: 1 }, named: { perSecond: 1, atOnce: 1 } },
  },
};

const isSource = (name: string): name is SourceId => (sourceIds as readonly string[]).includes(name);

/** Reads `openalex,crossref`, or `all`. Throws a `CoterieError` that names the setting or flag at fault. */
export const readSourceIds = (text: string, setting: string): SourceId[] => {
  const names = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (names.includes('all')) return [...sourceIds];
  const strange = names.find((name) => !isSource(name));
  if (strange !== undefined)
    throw new CoterieError(
      `${setting} names "${strange}", which is no online source. Choose from ${sourceIds.join(', ')}, or all.`,
    );
  return sourceIds.filter((id) => names.includes(id));
};
