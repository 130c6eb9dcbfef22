/**
 * Runs all tests in two processes side by side: those of the stores wait for Neo4j and the disk, the others compute. What is
 * given, such as a path, goes to both. Each writes a report that `.ci/run` counts.
 */
import { spawn } from 'node:child_process';

const halves = { stores: ['engines', 'faults'], rest: ['units', 'data', 'browser'] };

/** Runs the tests of some projects; what the stores print comes in one piece, when they are done. */
const run = (name, projects) =>
  new Promise((resolve) => {
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--passWithNoTests'];
    const child = spawn(
      process.execPath,
      [
        ...args,
        ...projects.flatMap((project) => ['--project', project]),
        ...['--reporter=default', '--reporter=json', `--outputFile.json=test/.output/report-${name}.json`],
        ...process.argv.slice(2),
      ],
      { stdio: name === 'stores' ? ['ignore', 'pipe', 'pipe'] : 'inherit' },
    );
    const printed = [];
    child.stdout?.on('data', (data) => printed.push(data));
    child.stderr?.on('data', (data) => printed.push(data));
    child.once('close', (status) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(status ?? 1);
    });
  });

const statuses = await Promise.all(Object.entries(halves).map(([name, projects]) => run(name, projects)));
process.exitCode = statuses.find((status) => status !== 0) ?? 0;
