/** Row shapes that several questions share: papers in lists, and names with counts. */
import type { CountedRef, NamedRef, PaperRef, TimedRef, YearCount } from '../../api.ts';
import { isHeld } from '../../store/held.ts';

/** A nested value: JSON text from SQL, the value itself from Cypher. */
export type Nested<T> = T | string;

export const nested = <T>(value: Nested<T>): T => (typeof value === 'string' ? JSON.parse(value) : value);

/** All rows of a statement in one list: thousands of rows cost more one by one than as a text. */
export interface Packed<T extends readonly unknown[]> {
  packed: Nested<T[]>;
}

/** The rows of a packed statement. */
export const unpacked = <T extends readonly unknown[]>([row]: readonly Packed<T>[]): T[] =>
  row ? nested(row.packed) : [];

export interface PaperRow {
  id: string;
  title: string;
  year?: number | null;
  authors: Nested<NamedRef[]>;
  venue?: Nested<NamedRef> | null;
  /** Number of papers in the library that cite it. */
  citations: number;
  held: boolean | number;
  retracted?: string | null;
}

/** Columns of a `PaperRow` for a paper `p`. */
export const paperColumns = {
  cypher: `p.id AS id, p.title AS title, p.year AS year,
    COLLECT { MATCH (x:Author)-[xw:WROTE]->(p) RETURN x { .id, label: x.name } ORDER BY xw.position, x.id } AS authors,
    head(COLLECT { MATCH (p)-[:PUBLISHED_IN]->(x:Venue) RETURN x { .id, label: x.name } ORDER BY x.id }) AS venue,
    COUNT { (p)<-[:CITES]-() } AS citations, ${isHeld.cypher('p')} AS held,
    p.retracted AS retracted`,
  sql: `p.id AS id, p.title AS title, p.year AS year,
    (SELECT json_group_array(json_object('id', x.id, 'label', x.name) ORDER BY xw.position, x.id)
       FROM WROTE xw JOIN Author x ON x.id = xw.author WHERE xw.paper = p.id) AS authors,
    (SELECT json_object('id', x.id, 'label', x.name)
       FROM PUBLISHED_IN xi JOIN Venue x ON x.id = xi.venue WHERE xi.paper = p.id ORDER BY x.id LIMIT 1) AS venue,
    (SELECT count(*) FROM CITES WHERE cited = p.id) AS citations, ${isHeld.sql('p.id')} AS held,
    p.retracted AS retracted`,
};

/** Newest first, papers without a year last, equal ones by id. */
export const newestFirst = 'coalesce(p.year, -1) DESC, p.id';

/** Converts a `PaperRow` for the API. */
export const paperRef = ({
  id,
  title,
  year,
  authors,
  venue,
  citations,
  held,
  retracted,
}: PaperRow): PaperRef => ({
  id,
  title,
  ...(year == null ? {} : { year }),
  authors: nested(authors),
  ...(venue == null ? {} : { venue: nested(venue) }),
  ...(citations === 0 ? {} : { citations }),
  ...(held ? {} : { held: false }),
  ...(retracted == null ? {} : { retracted: true }),
});

/** Most papers first, equal ones by id. */
export const mostFirst = 'papers DESC, id';

export type CountedRow = CountedRef;

/** Number of papers per year, earliest first; papers without a year are left out. */
export const byYear = (papers: readonly { year?: number | null }[]): YearCount[] => {
  const counts = new Map<number, number>();
  for (const { year } of papers) if (year != null) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].map(([year, n]) => ({ year, papers: n })).sort((a, b) => a.year - b.year);
};

/** A counted name with the years of its papers that have one. */
export type TimedRow = CountedRow & { dated: Nested<number[]> };

/** The column `dated` of a `TimedRow` for papers `p`. */
export const datedColumn = {
  cypher: 'collect(p.year) AS dated',
  sql: 'json_group_array(p.year) FILTER (WHERE p.year IS NOT NULL) AS dated',
};

/** Converts a `TimedRow` for the API. */
export const timedRef = ({ id, label, papers, dated }: TimedRow): TimedRef => ({
  id,
  label,
  papers,
  years: byYear(nested(dated).map((year) => ({ year }))),
});

/** Removes nulls from a row; null and absent mean the same. */
export const present = <T extends object>(row: T): { [K in keyof T]: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value != null)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };
