/** The sample library, a bare list, is found at the services: each paper that they have, and none that they have not. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { judge, sure } from '../../seed/online/match.ts';
import { readReferences } from '../../seed/read/references/read.ts';
import type { SourceId, Work } from '../../server/sources/source.ts';
import { samplePath } from '../sample.ts';
import { type StandIn, sampleWorks, startStandIn } from './stand-in/index.ts';
import { type OpenSources, openStandInSources } from './stand-in/sources.ts';

let standIn: StandIn;
let sources: OpenSources;
beforeAll(async () => {
  standIn = await startStandIn({ works: sampleWorks(), perSecond: 1000 });
  sources = openStandInSources(standIn);
});
afterAll(async () => {
  await sources.close();
  await standIn.close();
});

const { references } = readReferences(readFileSync(samplePath, 'utf8'));

/** The key that a reference's work has at the stand-in, by the DOI or the title of what is taken; undefined if none is. */
const takenFrom = async (id: SourceId, at: number): Promise<string | undefined> => {
  const item = references[at]?.csl;
  if (item === undefined) throw new RangeError(`the sample has no entry ${at + 1}`);
  const verdict = judge(item, await sources.source(id).candidates(item));
  return verdict && verdict.confidence >= sure ? keyOf(verdict.work) : undefined;
};

const keyOf = ({ reference: { csl } }: Work): string | undefined =>
  sampleWorks().find(
    ({ doi, title, year }) =>
      (csl.DOI !== undefined && doi?.toLowerCase() === csl.DOI.toLowerCase()) ||
      (csl.DOI === undefined && title === csl.title && year === csl.issued?.['date-parts']?.[0]?.[0]),
  )?.key;

it.each(['openalex', 'crossref', 's2'] as const)(
  '%s: every paper that it has is taken, and no other',
  async (id) => {
    const wanted = references.map((_, at) => {
      const work = sampleWorks().find(({ key }) => key === `s${at + 1}`);
      const known =
        work && (work.knownTo ?? [id]).includes(id) && (id !== 'crossref' || work.doi !== undefined);
      return known ? work.key : undefined;
    });
    const taken: (string | undefined)[] = [];
    for (const at of references.keys()) taken.push(await takenFrom(id, at));
    expect(taken).toEqual(wanted);
  },
);
