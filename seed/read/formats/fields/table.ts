/** Looking something up in a mapping table by a name that comes from a file. */

/** The entry of that name; nothing for a name that the table does not hold itself, such as `constructor`. */
export const lookUp = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
