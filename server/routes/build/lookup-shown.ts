/** What a lookup found, as the API gives it. */

import { openAccessOf, retractedBy } from '../../../seed/link/papers/said.ts';
import { type CslItem as Item, timesCited } from '../../../seed/normalize/record.ts';
import type { Grown } from '../../../seed/online/grow.ts';
import type { Line } from '../../../seed/online/lines.ts';
import type { Completion } from '../../../seed/online/plan.ts';
import { shownMatch } from '../../../seed/online/plan.ts';
import type { CslItem, Lookup, LookupChange, LookupPaper, LookupWork } from '../../api.ts';
import { paperRefs } from '../../queries/lists/paper-refs.ts';
import type { Store } from '../../store/store.ts';

/** In characters: abstracts are shown shortened. */
const longest = 2000;

const cut = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;

/** The citations as a change: how many works are added. */
const citations = ({ cites, asked }: Completion): LookupChange[] =>
  cites
    ? [
        {
          field: 'citations',
          ...(asked.cites.size > 0 && { was: String(asked.cites.size) }),
          now: String(cites.references.length),
          service: cites.service,
        },
      ]
    : [];

const changesShown = (completion: Completion): LookupChange[] => [
  ...completion.changes.map(({ from: _from, ...change }) => ({
    ...change,
    now: cut(change.now),
    ...(change.was !== undefined && { was: cut(change.was) }),
  })),
  ...citations(completion),
];

/** Counts of what was found, for the heads of lists. */
export const countedPapers = (papers: readonly Completion[]): NonNullable<Lookup['counted']> => {
  const of = (status: Completion['status']): number => papers.filter((each) => each.status === status).length;
  const fields: NonNullable<Lookup['counted']>['fields'] = {};
  let changed = 0;
  for (const completion of papers) {
    if (completion.status !== 'sure') continue;
    const changes = changesShown(completion);
    if (changes.length > 0) changed += 1;
    for (const { field } of changes) fields[field] = (fields[field] ?? 0) + 1;
  }
  return { sure: of('sure'), ask: of('ask'), none: of('none'), changed, fields };
};

/** Papers that are no longer in the library are left out. */
export const papersShown = async (
  store: Store,
  papers: readonly Completion[],
  held: ReadonlyMap<string, number>,
): Promise<LookupPaper[]> => {
  const refs = await store.ask(paperRefs, { ids: papers.map(({ asked }) => asked.id) });
  const known = new Map(refs.map((paper) => [paper.id, paper]));
  return papers.flatMap((completion): LookupPaper[] => {
    const paper = known.get(completion.asked.id);
    if (!paper) return [];
    const [match, ...also] = completion.matches.map(shownMatch);
    return [
      {
        paper,
        status: completion.status,
        ...(match && { match }),
        ...(also.length > 0 && { also }),
        changes: changesShown(completion),
        cites: completion.cites?.references.length ?? 0,
        citesHeld: held.get(completion.asked.id) ?? 0,
      },
    ];
  });
};

/** A record without what a list does not show. */
const shortItem = ({ abstract: _abstract, note: _note, custom, ...item }: Item): CslItem => {
  const ids = Object.entries(custom ?? {}).filter(([name]) =>
    /^(?:arxiv|openalex|pmid|pmcid|s2)$/.test(name),
  );
  return {
    ...item,
    ...(item.author && { author: item.author.slice(0, 50) }),
    ...(ids.length > 0 && { custom: Object.fromEntries(ids) }),
  } as CslItem;
};

const standing = (csl: Item) => {
  const [retracted, openAccess, cited] = [retractedBy(csl), openAccessOf(csl), timesCited(csl)];
  return {
    ...(retracted !== undefined && { retracted }),
    ...(openAccess !== undefined && { openAccess }),
    ...(cited && { timesCited: cited.count, timesCitedIn: [cited.by, cited.on].filter(Boolean).join(', ') }),
  };
};

export const grownShown = ({ key, source, csl, score, reasons, known, from }: Grown): LookupWork => ({
  ...{ key, service: source.id, status: 'sure', score, reasons, from },
  item: shortItem(csl),
  ...standing(csl),
  ...(known?.held && { inLibrary: known.id }),
});

export const lineKey = ({ position }: Pick<Line, 'position'>): string => `line:${position}`;

export const lineShown = (line: Line): LookupWork => {
  const { position, text, status, match, csl, known } = line;
  return {
    ...{ key: lineKey(line), status, score: match?.confidence ?? 0, reasons: [], from: [] },
    line: { position, text },
    item: shortItem(csl),
    ...standing(csl),
    ...(match && { service: match.source.id, confidence: match.confidence, why: match.why }),
    ...(known?.held && { inLibrary: known.id }),
  };
};
