/** What readers ask, in about the shares in which people do: search as they type, pages, neighbours, paths, related work, networks. */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { networkNames } from '../../../server/api/networks.ts';
import { mistyped } from '../questions/texts.ts';

/** One step of a reader: some addresses, one after the other. */
export interface Step {
  kind: string;
  paths: string[];
}

type Next = () => number;

/** Ids as readers come to them: half by chance, half by how often something occurs. */
const idsOf = (db: DatabaseSyncInstance, table: string, relation: string, column: string, next: Next) => {
  const list = (sql: string): string[] => (db.prepare(sql).all() as { id: string }[]).map(({ id }) => id);
  const all = list(`SELECT id FROM ${table}`);
  const often = list(`SELECT ${column} AS id FROM ${relation} ORDER BY random() LIMIT 20000`);
  return (): string => {
    const from = next() < 0.5 ? all : often;
    return encodeURIComponent(from[Math.floor(next() * from.length)] ?? '');
  };
};

/** The beginnings of a text as it is typed. */
const typed = (text: string): string[] =>
  [3, 6, text.length].filter((end) => end <= text.length).map((end) => text.slice(0, end));

const picture = 'detail=auto&linksPerNode=auto';

/** Draws steps: each kind with its share in hundredths. */
export const openSteps = (db: DatabaseSyncInstance, next: Next): (() => Step) => {
  const author = idsOf(db, 'Author', 'WROTE', 'author', next);
  const paper = idsOf(db, 'Paper', 'CITES', 'cited', next);
  const technique = idsOf(db, 'Technique', 'USES', 'technique', next);
  const venue = idsOf(db, 'Venue', 'PUBLISHED_IN', 'venue', next);
  const texts = [
    ...(db.prepare('SELECT title AS text FROM Paper ORDER BY random() LIMIT 3000').all() as {
      text: string;
    }[]),
    ...(db.prepare('SELECT name AS text FROM Author ORDER BY random() LIMIT 3000').all() as {
      text: string;
    }[]),
  ].map(({ text }) => text);
  const searched = (): string[] => {
    const words = (texts[Math.floor(next() * texts.length)] ?? '')
      .split(/\s+/)
      .slice(0, 1 + Math.floor(3 * next()));
    const text = words.join(' ');
    return typed(next() < 0.2 ? mistyped(text) : text);
  };
  const year = (): number => 1990 + Math.floor(next() * 25);
  const name = (): string => networkNames[Math.floor(next() * networkNames.length)] ?? 'coauthors';
  const kinds: readonly [share: number, kind: string, paths: () => string[]][] = [
    [30, 'search', () => searched().map((q) => `search?${new URLSearchParams({ q, limit: '12' })}`)],
    [14, 'paper page', () => [`papers/${paper()}`]],
    [14, 'author page', () => [`authors/${author()}`]],
    [6, 'technique page', () => [`techniques/${technique()}`]],
    [4, 'venue page', () => [`venues/${venue()}`]],
    [5, 'list', () => [`papers?limit=200&sort=citations&technique=${technique()}`]],
    [8, 'neighbours', () => [`neighbors/${author()}?limit=50`]],
    [4, 'paths', () => [`paths?from=${author()}&to=${author()}&via=authors`]],
    [5, 'related', () => [`papers/${paper()}/related?limit=20`]],
    [4, 'network of one', () => [`networks/coauthors?author=${author()}&${picture}`]],
    [4, 'network', () => [`networks/${name()}?${picture}`]],
    [2, 'network of years', () => [`networks/${name()}?from=${year()}&${picture}`]],
  ];
  const all = kinds.reduce((sum, [share]) => sum + share, 0);
  return () => {
    let at = next() * all;
    const [, kind, paths] = kinds.find(([share]) => {
      at -= share;
      return at < 0;
    }) ?? [0, 'health', () => ['health']];
    return { kind, paths: paths() };
  };
};
