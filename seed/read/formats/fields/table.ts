/** Looks up names from a file in a mapping table. */

/** The table's own entry of a name; undefined for inherited names such as `constructor`. */
export const lookUp = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
