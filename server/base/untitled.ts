/** How a paper without a title is shown. */

/** What is known of a paper without a title. */
export interface UntitledFacts {
  firstAuthor?: string | undefined;
  year?: number | undefined;
  container?: string | undefined;
  /** An identifier for people, `DOI 10.1/x`; shown if nothing else is known. */
  identifier?: string | undefined;
}

/** `Untitled (Fischer 1999, Journal of Tea)`; shown in the place of a title and never exported as one. */
export const untitledLabel = ({ firstAuthor, year, container, identifier }: UntitledFacts): string => {
  const facts = [[firstAuthor, year].filter((part) => part !== undefined).join(' '), container ?? ''].filter(
    Boolean,
  );
  return `Untitled (${facts.join(', ') || identifier || 'no details'})`;
};

/** Whether a stored title is a substitute for a missing one. */
export const isUntitled = (title: string): boolean => /^Untitled \(.+\)$/s.test(title);
