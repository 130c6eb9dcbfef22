/** `coterie enrich`: completes the papers of the library from online services; prints a line for each paper that changes. */
import type { Config } from '../../server/base/config.ts';
import { CoterieError } from '../../server/base/errors.ts';
import { services } from '../../server/sources/services.ts';
import { sourceIds } from '../../server/sources/source.ts';
import { completionCost, papersToComplete } from '../online/chosen.ts';
import { type Completed, complete } from '../online/complete.ts';
import type { FieldId } from '../online/fields.ts';
import { completionName, today } from '../online/named.ts';
import { type Completion, entryOf } from '../online/plan.ts';
import { type Given, take } from '../online/take.ts';
import {
  failIfNobody,
  type OnlineOptions,
  type OnlineRun,
  runOnline,
  sayProblems,
  withBar,
} from './online.ts';
import { amount, type Output } from './output.ts';

interface Result {
  papers: number;
  sure: number;
  toAsk: number;
  unknown: number;
  /** About which no service could be asked. */
  notAsked: number;
  changed: number;
  requests: number;
  /** The ids of the imports; none for a dry run. */
  imports: string[];
}

/** The entries that complete papers; only matches that are sure. */
const entriesOf = (papers: readonly Completion[]): Given[] =>
  papers.flatMap((completion) =>
    completion.status === 'sure' ? (entryOf(completion, () => false) ?? []) : [],
  );

/** Names of fields that are not a word as they stand. */
const fieldNames: Partial<Record<FieldId, string>> = {
  orcids: 'ORCID iDs',
  doi: 'DOI',
  arxiv: 'arXiv id',
  openalex: 'OpenAlex id',
  pmid: 'PubMed id',
  timesCited: 'times cited',
  openAccess: 'open access',
};

const titleOf = ({ asked }: Completion): string => asked.paper.title;

/** One line for a paper: what changes, and who says so. */
const lineOf = (completion: Completion, isAsked: boolean): string => {
  const { status, changes, cites, matches } = completion;
  const [match] = matches;
  const sureness = match ? `${match.source.name}, ${Math.round(match.confidence * 100)}%: ${match.why}` : '';
  if (status === 'none') return `?  ${titleOf(completion)}: ${isAsked ? 'not found' : 'not asked'}`;
  if (status === 'ask')
    return `?  ${titleOf(completion)}: may be “${match?.work.reference.csl.title ?? ''}” (${sureness}); left as it is`;
  const given = [
    ...changes.map(({ field, service }) => ({ service, what: fieldNames[field] ?? field })),
    ...(cites ? [{ service: cites.service, what: amount(cites.references.length, 'reference') }] : []),
  ];
  const said = sourceIds.flatMap((id) => {
    const all = given.flatMap(({ service, what }) => (service === id ? [what] : []));
    return all.length > 0 ? [`${all.join(', ')} (${services[id].name})`] : [];
  });
  return `+  ${titleOf(completion)}: ${said.join('; ') || 'nothing new'} [${sureness}]`;
};

const counts = ({ papers, notAsked: { size } }: Completed) => {
  const of = (status: Completion['status']): number => papers.filter((each) => each.status === status).length;
  return {
    papers: papers.length,
    sure: of('sure'),
    toAsk: of('ask'),
    unknown: of('none') - size,
    notAsked: size,
  };
};

const store = async (
  { store: library, sources, signal }: OnlineRun,
  given: readonly Given[],
): Promise<string[]> => {
  if (given.length === 0) return [];
  const at = new Date().toISOString();
  const name = completionName(sources, given.length, today());
  const key = given.map(({ is = '' }) => is).join(' ');
  const { id } = await withBar('storing', (bar) =>
    take(library, { name, at, key, given }, { signal, progress: bar.update }),
  );
  return [id];
};

/** Papers are completed so many at a time, each time as one import, until each was asked for. */
async function* batches({ store: library, sources }: OnlineRun): AsyncGenerator<string[]> {
  const seen = new Set<string>();
  for (;;) {
    const ids = await papersToComplete(library, sources, { without: seen });
    if (ids.length === 0) return;
    for (const id of ids) seen.add(id);
    yield ids;
  }
}

export const enrich = (options: OnlineOptions, config: Config, output: Output): Promise<void> =>
  runOnline(config, options, async (run) => {
    const { sources, signal, sent } = run;
    const cost = await completionCost(run.store, sources, undefined);
    if (cost.papers === 0) throw new CoterieError('The library holds no paper. Import some first.');
    output.say(
      `Asking ${sources.map(({ name }) => name).join(', ')} for ${amount(cost.papers, 'paper')}: ${amount(cost.requests, 'request')} at most, about ${amount(Math.ceil(cost.seconds / 60), 'minute')}.`,
    );
    const total: Result = {
      papers: 0,
      sure: 0,
      toAsk: 0,
      unknown: 0,
      notAsked: 0,
      changed: 0,
      requests: 0,
      imports: [],
    };
    let problems: Completed['problems'] = [];
    for await (const ids of batches(run)) {
      const found = await withBar('asking', (bar) =>
        complete(run.store, sources, ids, today(), { signal, progress: (done, of) => bar.update(done / of) }),
      );
      problems = found.problems;
      const { papers, sure, toAsk, unknown, notAsked } = counts(found);
      total.papers += papers;
      total.sure += sure;
      total.toAsk += toAsk;
      total.unknown += unknown;
      total.notAsked += notAsked;
      const given = entriesOf(found.papers);
      total.changed += given.length;
      if (!options.json)
        for (const completion of found.papers)
          output.result(lineOf(completion, !found.notAsked.has(completion.asked.id)));
      if (!options.dryRun) total.imports.push(...(await store(run, given)));
      // What was not answered is asked by the next run.
      if (problems.length > 0 || options.dryRun) break;
    }
    total.requests = sent();
    if (total.sure + total.toAsk === 0) failIfNobody(output, sources, problems);
    sayProblems(output, problems);
    if (options.json) output.result(JSON.stringify({ ...total, problems }));
    else output.result(summary(total, options));
    if (problems.length > 0)
      throw new CoterieError('Not all services could be asked; run it again later to go on.');
  });

const summary = (result: Result, { dryRun }: OnlineOptions): string => {
  const { papers, sure, toAsk, unknown, notAsked, changed, requests, imports } = result;
  const found = `${amount(papers, 'paper')}: ${sure} found for sure, ${toAsk} to be asked, ${unknown} not found${notAsked > 0 ? `, ${notAsked} not asked` : ''}; ${amount(changed, 'paper')} completed; ${amount(requests, 'request')}`;
  if (dryRun) return `${found}; dry run, nothing stored`;
  return imports.length > 0 ? `${found}; import ${imports.join(', ')}` : found;
};
