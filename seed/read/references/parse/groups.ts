/** Groups that sign a work after its authors: `Baker B; TEA-2 Investigators. Title`, `on behalf of the Cup Study Group`. */

const words = String.raw`(?:[\p{Lu}\d][\p{L}\p{N}’'/&-]*|of|for|and|in|on|the)`;
const kinds = String.raw`(?:[Ii]nvestigators|[Cc]ollaborators|[Tt]rialists|[Cc]onsortium|(?:[Ss]tudy|[Ww]orking|[Rr]esearch|[Cc]ollaborative|[Ww]riting|[Tt]rial)\s[Gg]roup|Group|Network|Committee|Task\sForce|Team|Collaboration)`;
const group = new RegExp(
  String.raw`(?:(?<=(?:^|[\s.,-])\p{Lu}{1,3}\.?|\p{Lu}\.\s\p{Lu}[\p{L}’'-]+)[,;]\s+|(?<=\bet\sal)\.?[,;.]?\s+)(?:and\s+|&\s+)?(?:(?:on\s+behalf\s+of|for)\s+)?(?:the\s+)?(?<name>${words}(?:\s+${words}){0,9}?\s+${kinds}|${words}\s${kinds})(?=\.\s+["“\p{Lu}\d]|,?\s\(?(?:editors|[Ee]ds?\.))`,
  'u',
);
/** A part of every such name: a quick first check. */
const sign =
  /[Gg]roup|[Ii]nvestigators|Collaborat|collaborators|[Tt]rialists|[Cc]onsortium|Network|Committee|Force|Team/;

/** Takes such a group out of a text; it stands behind the names. */
export const takeGroup = (text: string): { group?: string; rest: string } => {
  if (!sign.test(text)) return { rest: text };
  const found = group.exec(text);
  const name = found?.groups?.['name'];
  return found === null || name === undefined
    ? { rest: text }
    : { group: name, rest: text.slice(0, found.index) + text.slice(found.index + found[0].length) };
};
