/** Own papers and cited ones: a paper that only the reference lists of other papers name is cited only; any other is held. */

/** The parameter of a selection: `yes` for papers that are held, `no` for those that are cited only, null for both. */
export type HeldParameter = 'yes' | 'no' | null;

/** The condition that a paper is held, of a variable in Cypher, of an expression with its id in SQL. */
export const isHeld = {
  cypher: (paper: string): string =>
    `(EXISTS { (${paper})<-[entry:LISTS]-() WHERE entry.citedBy IS NULL } OR NOT EXISTS { (${paper})<-[:LISTS]-() })`,
  sql: (id: string): string =>
    `(EXISTS (SELECT 1 FROM LISTS WHERE paper = ${id} AND citedBy IS NULL)
      OR NOT EXISTS (SELECT 1 FROM LISTS WHERE paper = ${id}))`,
} as const;

/** The condition that a paper fits the parameter `held`. */
export const fitsHeld = {
  cypher: (paper: string): string => `($held IS NULL OR ($held = 'yes') = ${isHeld.cypher(paper)})`,
  sql: (id: string): string => `(:held IS NULL OR (:held = 'yes') = ${isHeld.sql(id)})`,
} as const;
