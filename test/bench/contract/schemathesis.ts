/** Schemathesis from PyPI, in a virtual environment of the benchmark's own: requests made up from the served OpenAPI. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../../seed/commands/package-root.ts';

const version = '4.32.5';
const folder = fileURLToPath(new URL('node_modules/.cache/bench/schemathesis/', root));
const program = join(folder, 'bin/schemathesis');

/** Why there is no Schemathesis here; undefined once it is installed. */
export const missingSchemathesis = (): string | undefined => {
  if (existsSync(program)) return undefined;
  const install = (command: string, args: string[]) =>
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000 });
  try {
    install('python3', ['-m', 'venv', folder]);
    install(join(folder, 'bin/pip'), ['install', '--quiet', `schemathesis==${version}`]);
    return undefined;
  } catch (error) {
    return `Python's venv or pip cannot install schemathesis ${version}: ${String(error).split('\n')[0]}`;
  }
};

/** What the requests are made of: often a real id, so that they reach beyond "not found"; and what counts as refused. */
const settings = (ids: readonly string[]): string => `
[dictionaries.ids]
values = ${JSON.stringify(ids)}

[generation.dictionaries]
string = { dictionary = "ids", probability = 0.4 }

[checks.negative_data_rejection]
expected-statuses = [400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 431]

# 410 and 422 say that a well-formed request is impossible in this library.
[checks.positive_data_acceptance]
expected-statuses = ["2xx", 401, 403, 404, 409, 410, 422, 429]
`;

export interface ContractRun {
  requests: number;
  /** What Schemathesis printed. */
  report: string;
  /** Whether an answer was outside the contract. */
  failed: boolean;
}

/** Asks a server for some seconds, or so many requests of each endpoint. */
export const runSchemathesis = async (
  address: string,
  {
    seed,
    seconds,
    examples,
    ids,
  }: { seed: number; seconds?: number; examples?: number; ids: readonly string[] },
  temporary: string,
): Promise<ContractRun> => {
  const config = join(temporary, 'schemathesis.toml');
  await writeFile(config, settings(ids));
  const args = [
    ...['--config-file', config, 'run', `${address}/api/openapi.json`],
    ...['--seed', String(seed), '--phases', 'examples,coverage,fuzzing', '--continue-on-failure'],
    ...(seconds === undefined ? [] : ['--max-time', String(seconds)]),
    ...(examples === undefined ? [] : ['--max-examples', String(examples)]),
    ...['--no-color', '--generation-database', 'none', '--warnings', 'off'],
  ];
  const { failed, report } = await new Promise<Omit<ContractRun, 'requests'>>((resolve) => {
    execFile(program, args, { cwd: temporary, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      resolve({ failed: error !== null, report: `${stdout}${stderr}` }),
    );
  });
  return { requests: Number(/(\d+) generated/.exec(report)?.[1] ?? 0), report, failed };
};
