/**
 * What APA and its kin print in brackets behind a title, and others among the pages: the kind of a work, its number,
 * who issued it, and sizes that are no place in a volume.
 */

export interface Description {
  type?: string;
  genre?: string;
  number?: string;
  publisher?: string;
  edition?: string;
  /** The body that the authors wrote for, `(ATLAS Collaboration)`. */
  collaboration?: string;
}

interface Form {
  pattern: RegExp;
  type?: string;
  /** What takes its place: a full stop that ends the title stays. */
  instead?: string;
}

const bracketed = (inside: string): RegExp => new RegExp(String.raw`\s*[[(](?:${inside})[)\]]`, 'iu');
const numbered = String.raw`(?:,?\s*(?:nos?\.|number|nr\.|#)\s*(?<number>[^()[\],;]*\d[^()[\],;]*))`;

const forms: readonly Form[] = [
  {
    pattern: bracketed(
      String.raw`(?<genre>(?:unpublished\s+)?(?:doctoral|ph\.?d\.?|master[’']?s?|bachelor[’']?s?|m\.?sc\.?)\s+(?:dissertation|thesis))(?:,\s*(?<publisher>[^()[\]]{3,80}))?(?:;\s*[^()[\]]*)?`,
    ),
    type: 'thesis',
  },
  { pattern: bracketed(String.raw`publication\s*${numbered}`), type: 'thesis' },
  {
    pattern: bracketed(
      String.raw`(?<genre>(?:(?:technical|research|tech\.?|project|annual)\s+)?rep(?:ort|\.)|(?:nber\s+)?(?:working|discussion)\s+paper|(?:computer\s+software\s+)?manual)\s*${numbered}(?:[,;][^()[\]]*)?`,
    ),
    type: 'report',
  },
  {
    pattern: bracketed(String.raw`(?<genre>computer\s+(?:software|program))(?:\s+manual)?`),
    type: 'software',
  },
  { pattern: bracketed(String.raw`(?<genre>data\s?set|database)`), type: 'dataset' },
  { pattern: bracketed(String.raw`(?<genre>preprint|pre-print)`), type: 'article' },
  { pattern: bracketed(String.raw`internet|online|electronic resource`) },
  {
    pattern:
      /\s*\((?:on behalf of )?(?:the )?(?<collaboration>[\p{L}\d][\p{L}\d .&+-]{1,40}?) Collab(?:oration|\.)?\)/iu,
  },
  // The number of an article and how many pages it has are neither volume nor page: `40, 4, Article 28, 14 pages`.
  { pattern: /,?\s*\bArticle\s+(?:No\.\s*)?(?<number>[A-Z]?\d+)(?=[\s,.;(]|$)(?=.*?\b\d+\s+pages\b)/u },
  { pattern: /[,.;]?\s*\b\d{1,4}\s+pages(?=[.,;\s]|$)(?!\.?\s*\d)/u },
  {
    pattern:
      /[,.;]?\s*[([]?\b(?:to be published|to appear|in press|forthcoming|submitted for publication|accepted for publication)(?! \p{L})[)\]]?(?=[.,;\s]|$)/iu,
  },
];

/** Finds the descriptions in a text and takes them out of it. */
export const takeDescriptions = (text: string): { description: Description; rest: string } => {
  const description: Description = {};
  let rest = text;
  for (const { pattern, type, instead = '' } of forms) {
    const found = pattern.exec(rest);
    if (found === null || found.index === 0) continue;
    const groups = Object.entries(found.groups ?? {}).filter(([, value]) => value !== undefined);
    const fresh = groups.filter(([name]) => !Object.hasOwn(description, name));
    Object.assign(description, Object.fromEntries(fresh));
    if (type !== undefined) description.type ??= type;
    rest = rest.slice(0, found.index) + instead + rest.slice(found.index + found[0].length);
  }
  return { description, rest };
};
