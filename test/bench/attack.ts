/** `npm run bench -- attack [FILES] [SEED]`: reads damaged files, and counts those that were neither read nor refused in words. */
import { faultOf, fixtures } from '../attack/mutate.ts';

/** No file may take longer, in seconds of processor time. */
const slowest = 10;

export const benchAttack = async (files: number, from: number): Promise<string> => {
  const faults: string[] = [];
  for (let seed = from; seed < from + files; seed += 1) {
    const fault = faultOf(seed, slowest);
    if (fault !== undefined) faults.push(fault);
    if ((seed + 1) % 10_000 === 0) console.error(`${seed + 1 - from} files, ${faults.length} faults`);
  }
  return [`${files} damaged files of ${fixtures.length} fixtures: ${faults.length} faults`, ...faults].join(
    '\n',
  );
};
