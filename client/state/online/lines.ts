/** Whether a pasted text is a list of identifiers or titles, one a line. */

/** An identifier alone, as people paste it, or its address. */
const identifiers = [
  /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.\d{4,9}\/\S+$/i,
  /^(?:https?:\/\/arxiv\.org\/(?:abs|pdf)\/|arxiv:\s*)(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/i,
  /^\d{4}\.\d{4,5}(?:v\d+)?$/,
  /^(?:https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/|pmid:?\s*)?\d{5,8}\/?$/i,
  /^(?:pmcid:?\s*)?PMC\d{4,9}$/i,
  /^(?:isbn(?:-1[03])?:?\s*)?(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX]$/i,
  /^(?:https?:\/\/openalex\.org\/)?W\d{4,12}$/i,
];

const isIdentifier = (line: string): boolean => identifiers.some((form) => form.test(line));

/** What references have and bare titles have not: a year in brackets or between stops, initials, pages. */
const printed = [
  /\((?:1[5-9]|20)\d\d[a-z]?\)/,
  /[.,;] ?(?:1[5-9]|20)\d\d[a-z]?[.,;:]/,
  /(?:^|[\s,])\p{Lu}\.(?:[ -]?\p{Lu}\.)*(?:,|\s\p{Lu})/u,
  /\bet al\b/i,
  /\bpp?\.\s?\d/i,
  /[@{}]|^TY {2}-/,
];

/** The longest title, in letters and in words, and the fewest words. */
const [longest, mostWords, fewestWords] = [300, 45, 2];

const isTitle = (line: string): boolean => {
  const words = line.split(/\s+/).length;
  return (
    line.length <= longest &&
    words >= fewestWords &&
    words <= mostWords &&
    /^[\p{Lu}\p{Lo}\p{N}“"'‘(¿¡]/u.test(line) &&
    !printed.some((form) => form.test(line))
  );
};

/** Most lines that can be looked up at once; the server's limit. */
export const mostLines = 2000;

/** The lines of a text that is nothing but identifiers or titles; `undefined` for any other text. */
export const linesToFind = (text: string): string[] | undefined => {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0 || lines.length > mostLines) return undefined;
  return lines.every((line) => isIdentifier(line) || isTitle(line)) ? lines : undefined;
};
