/** `refextract` from PyPI as a peer, in a virtual environment of the benchmark's own. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from '../../../seed/commands/package-root.ts';
import { readFamilyComma, readGivenFirst } from '../../../seed/normalize/names.ts';
import type { CslItem } from '../../../seed/normalize/record.ts';

/** What refextract gives for one reference: every field a list of strings. */
type Extracted = Partial<Record<string, string[]>>;

export interface PeerReading {
  lists: { raw: string; csl: CslItem }[][];
  references: number;
  seconds: number;
}

export interface Peer {
  version: string;
  /** Reads reference lists; a text may hold one reference or many. */
  read(texts: readonly string[]): PeerReading;
  /** Finds and reads the reference lists of PDF files, given their paths. */
  readFiles(paths: readonly string[]): PeerReading;
}

const folder = fileURLToPath(new URL('node_modules/.cache/bench/refextract/', root));
const python = `${folder}bin/python`;
const script = fileURLToPath(new URL('test/bench/parse/refextract.py', root));
const fileScript = fileURLToPath(new URL('test/bench/pdf/refextract.py', root));

const people = (authors: readonly string[]): CslItem['author'] =>
  authors
    .join(', ')
    .replace(/\bet al\b\.?/g, '')
    .split(/,? and |;|(?<=\p{L}{2}),\s+(?=\p{Lu})|(?<=\.),\s+(?=\p{Lu}\p{Ll})/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => (name.includes(',') ? readFamilyComma(name) : readGivenFirst(name)));

const first = (values: string[] | undefined): string | undefined => values?.[0];

const toCsl = (one: Extracted): CslItem => {
  const year = first(one['journal_year']) ?? first(one['year']);
  const text = {
    title: first(one['title']),
    'container-title': first(one['journal_title']),
    volume: first(one['journal_volume']),
    issue: first(one['journal_issue']),
    page: first(one['journal_page']),
  };
  return {
    id: 'peer',
    type: 'article',
    ...Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined)),
    ...(one['author'] ? { author: people(one['author']) ?? [] } : {}),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[Number(year)]] } }),
  };
};

const run = (
  texts: readonly string[],
  program = script,
): { version: string; seconds: number; lists: Extracted[][] } =>
  JSON.parse(
    // Isolated: the folder of the script, which is named like the package, is not searched for modules.
    execFileSync(python, ['-I', program], {
      input: JSON.stringify(texts),
      maxBuffer: 2 ** 29,
      stdio: ['pipe', 'pipe', 'ignore'],
    }).toString('utf8'),
  );

const reason = (error: unknown): string =>
  (error instanceof Error ? error.message.split('\n', 1)[0] : undefined) ?? 'unknown';

/** Installs refextract where it is not yet, and opens it; says why where that fails. */
export const openRefextract = async (): Promise<Peer | string> => {
  try {
    if (!existsSync(python)) execFileSync('python3', ['-m', 'venv', folder], { stdio: 'ignore' });
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', 'refextract'], {
      stdio: 'ignore',
      timeout: 300_000,
    });
    const { version } = run([]);
    const readBy =
      (program: string) =>
      (inputs: readonly string[]): PeerReading => {
        const { seconds, lists } = run(inputs, program);
        return {
          lists: lists.map((items) =>
            items.map((one) => ({ raw: first(one['raw_ref']) ?? '', csl: toCsl(one) })),
          ),
          references: lists.reduce((sum, { length }) => sum + length, 0),
          seconds,
        };
      };
    return { version, read: readBy(script), readFiles: readBy(fileScript) };
  } catch (error) {
    return reason(error);
  }
};
