/** YAKE and RAKE from PyPI as peers, in a virtual environment of the benchmark's own. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from '../../../seed/commands/package-root.ts';
import { foldTerm } from '../../../seed/link/techniques/fold-term.ts';
import type { Way } from './phrase-ways.ts';

const folder = fileURLToPath(new URL('node_modules/.cache/bench/keywords/', root));
const python = `${folder}bin/python`;
const script = fileURLToPath(new URL('test/bench/techniques/keywords.py', root));

type Found = Record<'yake' | 'rake', string[][]>;

const run = (texts: readonly string[]): Found =>
  JSON.parse(
    execFileSync(python, ['-I', script], {
      input: JSON.stringify(texts),
      maxBuffer: 2 ** 28,
      stdio: ['pipe', 'pipe', 'ignore'],
    }).toString('utf8'),
  );

/** The peers by name, installed where they are not yet; none, with the reason, where that fails. */
export const keywordPeers = (): { ways: Record<string, Way>; problem?: string } => {
  try {
    if (!existsSync(python)) execFileSync('python3', ['-m', 'venv', folder], { stdio: 'ignore' });
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', 'yake', 'python-rake'], {
      stdio: 'ignore',
      timeout: 300_000,
    });
    let last: { texts: readonly string[]; found: Found } | undefined;
    const way =
      (name: keyof Found): Way =>
      (texts) => {
        if (last?.texts !== texts) last = { texts, found: run(texts) };
        return last.found[name].map((phrases) => phrases.map(foldTerm).filter((key) => key !== ''));
      };
    return { ways: { 'YAKE (PyPI), best 20': way('yake'), 'RAKE (PyPI)': way('rake') } };
  } catch (error) {
    return {
      ways: {},
      problem: error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error),
    };
  }
};
