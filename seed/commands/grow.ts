/** `coterie grow`: finds works around papers or authors with online services; prints a line for each, the best first. */
import type { Config } from '../../server/base/config.ts';
import { CoterieError } from '../../server/base/errors.ts';
import { displayName } from '../link/people/index.ts';
import type { By } from '../online/around.ts';
import { type Grown, grow as growFrom, grownEntries, isHeld } from '../online/grow.ts';
import { growthName, today } from '../online/named.ts';
import { take } from '../online/take.ts';
import { failIfNobody, type OnlineOptions, runOnline, sayProblems, withBar } from './online.ts';
import { amount, type Output } from './output.ts';

export interface GrowOptions extends Omit<OnlineOptions, 'from'> {
  /** Ids of papers or authors. */
  from: string[];
  by: By;
  limit: number;
  /** The services to ask. */
  services?: string;
}

const lineOf = ({ csl, score, reasons }: Grown): string => {
  const [first, ...more] = (csl.author ?? []).map(displayName);
  const by = first === undefined ? '' : ` ${first}${more.length > 0 ? ' et al.' : '.'}`;
  const year = csl.issued?.['date-parts']?.[0]?.[0];
  const why = reasons.slice(0, 2).map(({ text }) => text);
  return `+  ${score.toFixed(2)} ${csl.title ?? ''}.${by}${year === undefined ? '' : ` ${year}.`}${csl.DOI ? ` doi:${csl.DOI}` : ''}${why.length > 0 ? ` [${why.join('; ')}]` : ''}`;
};

export const grow = (options: GrowOptions, config: Config, output: Output): Promise<void> => {
  const { from, by, limit, services, dryRun, json } = options;
  return runOnline(config, { ...options, from: services }, async ({ store, sources, signal, sent }) => {
    const growth = await withBar('asking', (bar) =>
      growFrom(store, sources, { from, by, limit }, today(), {
        signal,
        progress: (done, of) => bar.update(done / of),
      }),
    );
    const { problems, labels, isAuthor } = growth;
    const works = growth.works.filter((work) => !isHeld(work));
    const held = growth.works.length - works.length;
    if (growth.works.length === 0) failIfNobody(output, sources, problems);
    sayProblems(output, problems);
    if (!json) for (const work of works) output.result(lineOf(work));
    const given = await grownEntries(store, works);
    const at = new Date().toISOString();
    const name = growthName(sources, by, labels, today(), isAuthor);
    const key = works.map((work) => work.key).join(' ');
    const stored =
      dryRun || given.length === 0
        ? undefined
        : await withBar('storing', (bar) =>
            take(store, { name, at, key, given }, { signal, progress: bar.update }),
          );
    if (json)
      output.result(
        JSON.stringify({
          name,
          works: works.map(({ key: id, csl, score, reasons, from: seeds }) => ({
            key: id,
            item: csl,
            score,
            reasons,
            from: seeds,
          })),
          requests: sent(),
          import: stored?.id ?? null,
          added: stored?.added ?? null,
          problems,
        }),
      );
    else
      output.result(
        `${amount(works.length, 'work')}; the library holds ${held} more; ${amount(sent(), 'request')}; ${stored ? `import ${stored.id}` : 'nothing stored'}`,
      );
    if (problems.length > 0)
      throw new CoterieError('Not all services could be asked; run it again later to go on.');
  });
};
