/** The co-author network by `networkx` and `igraph` from PyPI, in a virtual environment of the benchmark's own. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { root } from '../../../seed/commands/package-root.ts';

const folder = fileURLToPath(new URL('node_modules/.cache/bench/coauthors/', root));
const python = `${folder}bin/python`;
const script = fileURLToPath(new URL('test/bench/questions/coauthors.py', root));

const install = (): boolean => {
  if (existsSync(python)) return true;
  try {
    execFileSync('python3', ['-m', 'venv', folder], { stdio: 'ignore' });
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', 'networkx', 'igraph'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** What it took, or that they could not be had. */
export const byPeers = (db: DatabaseSyncInstance): string => {
  if (!install())
    return '*** networkx and igraph could not be installed: the co-author network has no peer here. ***';
  const rows = db.prepare('SELECT paper, author FROM WROTE ORDER BY paper').all() as {
    paper: string;
    author: string;
  }[];
  const input = rows.map(({ paper, author }) => `${paper}\t${author}`).join('\n');
  const answer = execFileSync(python, [script], { input, maxBuffer: 2 ** 20 });
  return `The co-author network by others:\n${String(answer).trim()}`;
};
