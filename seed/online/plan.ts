/** What completing would change of a paper: the matches of the sources, the changes, and the entry that makes them. Pure. */
import type { LookupMatch, LookupPaper } from '../../server/api.ts';
import type { OnlineSource, SourceId } from '../../server/sources/source.ts';
import { containerOf, titleOf } from '../link/papers/marks.ts';
import { displayName } from '../link/people/index.ts';
import type { CslItem, Reference } from '../normalize/record.ts';
import type { AskedPaper } from './asked.ts';
import { type Change, changesOf, dated, type FieldId, fields, known } from './fields.ts';
import { keysOf } from './ids.ts';
import { sure } from './match.ts';
import type { Match } from './matches.ts';
import type { Given } from './take.ts';

/** A match, and the source that gave it. */
export interface SourceMatch extends Match {
  source: Pick<OnlineSource, 'id' | 'name'>;
}

/** What was found for one paper. */
export interface Completion {
  asked: AskedPaper;
  status: LookupPaper['status'];
  /** The best match first. */
  matches: SourceMatch[];
  changes: Change[];
  /** The works that it cites, by the source that knows most of them. */
  cites: { service: SourceId; references: Reference[] } | undefined;
}

/** Works with less than a title or an identifier cannot be told apart. */
const isTelling = ({ csl }: Reference): boolean => titleOf(csl) !== undefined || keysOf(csl).length > 0;

const isTitled = ({ csl }: Reference): boolean => titleOf(csl) !== undefined;

/** Twice in one list, or not to be told apart, counts once or not at all. */
const telling = (references: readonly Reference[] = []): Reference[] => {
  const seen = new Set<string>();
  return references.filter((reference) => {
    const keys = keysOf(reference.csl);
    const again = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isTelling(reference) && !again;
  });
};

/** The longest list of references; of equally long ones that with more titles. */
const citesOf = (matches: readonly SourceMatch[]): Completion['cites'] => {
  const [longest] = matches
    .map(({ source, work }) => ({ service: source.id, references: telling(work.reference.cites) }))
    .filter(({ references }) => references.length > 0)
    .sort(
      (a, b) =>
        b.references.length - a.references.length ||
        b.references.filter(isTitled).length - a.references.filter(isTitled).length,
    );
  return longest;
};

/** The plan for a paper. Only matches that are sure count if one is; `day` is the day of the answers. */
export const planOf = (asked: AskedPaper, found: readonly SourceMatch[], day: string): Completion => {
  const matches = found.toSorted((a, b) => b.confidence - a.confidence);
  const safe = matches.filter(({ confidence }) => confidence >= sure);
  const status = safe.length > 0 ? 'sure' : matches.length > 0 ? 'ask' : 'none';
  const used = safe.length > 0 ? safe : matches.slice(0, 1);
  const said = used.map(({ source, work }) => ({
    source: source.id,
    name: source.name,
    csl: dated(work.reference.csl, source.name, day),
  }));
  const cites = citesOf(used);
  const changes = changesOf(known(asked), said);
  return { asked, status, matches, changes, cites };
};

/** What the reader leaves out of a paper; `true` for all of it. */
export type LeftOut = (paper: string, field: FieldId) => boolean;

const isIn = (completion: Completion, leftOut: LeftOut) => (field: FieldId) =>
  !leftOut(completion.asked.id, field);

/** What completes a paper, to be stored; undefined if nothing is left to change. */
export const entryOf = (completion: Completion, leftOut: LeftOut): Given | undefined => {
  const { asked, changes, cites, matches } = completion;
  const takes = isIn(completion, leftOut);
  const taken = changes.filter(({ field }) => takes(field));
  const listed = takes('citations') ? (cites?.references ?? []) : [];
  const [match] = matches;
  if (!match || (taken.length === 0 && listed.length === 0)) return undefined;
  const { title } = asked.item;
  const csl: CslItem = { id: asked.id, type: title ? asked.item.type : match.work.reference.csl.type };
  if (title) csl.title = title;
  for (const { field, from } of taken) fields[field]?.put(csl, from, asked.item);
  return {
    reference: { raw: rawOf(match), csl, printed: {}, confidence: {}, problems: [] },
    is: asked.id,
    cites: listed.map((reference) => ({ reference })),
  };
};

/** An entry in words: what was found, and where. */
export const rawOf = ({ source, work }: Pick<SourceMatch, 'source' | 'work'>): string =>
  `${source.name} ${work.id}: ${inWords(work.reference.csl)}`;

const inWords = (csl: CslItem): string => {
  const names = (csl.author ?? []).slice(0, 3).map(displayName);
  if ((csl.author?.length ?? 0) > 3) names.push('et al.');
  return [
    names.join(', '),
    csl.title,
    containerOf(csl),
    csl.issued?.['date-parts']?.[0]?.[0],
    csl.DOI && `doi:${csl.DOI}`,
  ]
    .filter(Boolean)
    .join('. ');
};

/** A match as the API gives it. */
export const shownMatch = ({ source, work, confidence, why }: SourceMatch): LookupMatch => {
  const { csl } = work.reference;
  const [year, venue] = [csl.issued?.['date-parts']?.[0]?.[0], containerOf(csl)];
  return {
    service: source.id,
    id: work.id,
    title: csl.title ?? '',
    authors: (csl.author ?? []).slice(0, 20).map(displayName),
    ...(year !== undefined && { year }),
    ...(venue !== undefined && { venue }),
    ...(csl.DOI !== undefined && { doi: csl.DOI }),
    confidence: Math.min(1, Math.max(0, confidence)),
    why,
  };
};
