/** Runs a program and measures it. */
import { spawn } from 'node:child_process';

export interface Measured {
  /** Of all its threads and processes, user and system. */
  cpuSeconds: number;
  seconds: number;
  /** The peak of memory, added up over its processes. */
  megabytes: number;
  said: string;
}

/** Each process says at its end what it took; this stands before its own code. */
const saying = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('\\nUSED ' + JSON.stringify(process.resourceUsage()) + '\\n'));",
)}`;

/** Runs Node with these arguments. Rejects with what it said if it fails. */
export const measured = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env, NODE_OPTIONS: `--import=${saying}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [said, errors] = ['', ''];
    child.stdout.on('data', (data) => {
      said += data;
    });
    child.stderr.on('data', (data) => {
      errors += data;
    });
    child.once('error', reject);
    child.once('close', (status) => {
      if (status !== 0) return reject(new Error(`${args.join(' ')} ended with ${status}:\n${errors}`));
      const used = [...errors.matchAll(/^USED (.*)$/gm)].map(([, json = '']) => JSON.parse(json));
      const sum = (of: (each: NodeJS.ResourceUsage) => number): number =>
        used.reduce((total: number, each: NodeJS.ResourceUsage) => total + of(each), 0);
      resolve({
        cpuSeconds: sum((each) => each.userCPUTime + each.systemCPUTime) / 1e6,
        seconds: (performance.now() - start) / 1000,
        megabytes: sum((each) => each.maxRSS) / 1024,
        said,
      });
    });
  });
