/** A plain record of a work that the stand-in knows; each service tells it in its own form. */

/** The services that the stand-in plays. */
export const services = ['openalex', 'crossref', 's2'] as const;
export type Service = (typeof services)[number];

export interface PlainPerson {
  family: string;
  given?: string;
  /** Without the address: `0000-0002-1825-0097`. */
  orcid?: string;
}

export const kinds = [
  'article',
  'conference',
  'preprint',
  'book',
  'chapter',
  'report',
  'thesis',
  'editorial',
  'erratum',
  'review-of-book',
] as const;
export type Kind = (typeof kinds)[number];

export interface PlainWork {
  /** Unique among the works of a stand-in; citations name it. */
  key: string;
  title: string;
  authors: readonly PlainPerson[];
  kind?: Kind;
  year?: number;
  /** An ISO date within the year. */
  date?: string;
  venue?: string;
  volume?: string;
  issue?: string;
  /** `66-73`. */
  pages?: string;
  publisher?: string;
  doi?: string;
  arxiv?: string;
  pmid?: string;
  isbn?: string;
  abstract?: string;
  /** The keys of the works that it cites; unknown ones are left out. */
  cites?: readonly string[];
  /** The DOI of the notice that retracts it. */
  retractedBy?: string;
  /** The DOI of the work that this notice corrects or retracts. */
  updates?: { doi: string; as: 'correction' | 'retraction' };
  /** An address where everybody may read it. */
  openAccess?: string;
  /** The services that know it; by default all, but Crossref only by its DOI. */
  knownTo?: readonly Service[];
  /** The answer that a service really gave, told again as it was. */
  recorded?: { service: Service; answer: Readonly<Record<string, unknown>> };
}

/** Whether a service knows a work. Crossref registers DOIs, but not those of arXiv, which DataCite registers. */
export const knows = (service: Service, work: PlainWork): boolean =>
  (work.knownTo ?? services).includes(service) &&
  (service !== 'crossref' || (work.doi !== undefined && !/^10\.48550\//.test(work.doi)));
