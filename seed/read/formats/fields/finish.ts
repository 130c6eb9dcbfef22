/** Turns a draft into a finished reference. */
import { joinKeywords } from '../../../normalize/keywords.ts';
import type { Reference } from '../../../normalize/record.ts';
import { readCountInNote } from './citation-counts.ts';
import { tidyTitles } from './container.ts';
import { addText, type Draft } from './draft.ts';
import { tidyNames } from './printed-names.ts';
import { tidyValues } from './printed-values.ts';
import { readRetractedKind } from './standing.ts';

const customOf = ({ custom }: Draft): Record<string, string> =>
  Object.fromEntries([...custom].map(([name, values]) => [name, [...values].join('; ')]));

/** The finished reference, without empty titles and containers, and with all keywords as one text. */
export const finish = (draft: Draft, position: number, raw: string): Reference => {
  tidyTitles(draft);
  tidyValues(draft);
  tidyNames(draft);
  readCountInNote(draft);
  readRetractedKind(draft);
  if (draft.keywords.size > 0) addText(draft, 'keyword', joinKeywords([...draft.keywords]), '; ');
  return {
    position,
    raw,
    csl: draft.custom.size === 0 ? draft.csl : { ...draft.csl, custom: customOf(draft) },
    printed: draft.printed,
    confidence: draft.confidence,
    problems: draft.problems,
    ...(draft.cites.length === 0 ? {} : { cites: draft.cites }),
  };
};
