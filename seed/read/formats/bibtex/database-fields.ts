/** Fields that databases add to BibTeX: keywords, collaborations, cited references, early access. */
import { joinKeywords, splitKeywords } from '../../../normalize/keywords.ts';
import type { Reference } from '../../../normalize/record.ts';
import { addNames, addText, keep } from '../fields/draft.ts';
import { date } from '../fields/rules.ts';
import { readScopusCitations } from '../tables/scopus.ts';
import { readCited } from '../tagged/wos/cited.ts';
import type { FieldRule } from './field-rules.ts';
import { decode } from './field-rules.ts';
import { fromLatex } from './latex.ts';

const plainBody = (name: string): string => name.toLowerCase().replace(/^the /, '');

/** The collaboration behind the named people: `ATLAS` in INSPIRE. */
export const collaboration: FieldRule = (draft, tex, name) => {
  const printed = fromLatex(tex).text;
  const named = new Set(draft.csl.author?.map(({ literal, family = '' }) => plainBody(literal ?? family)));
  for (const part of printed.split(/;|,| and /)) {
    const body = part.trim();
    const isWhole = /\b(?:collaborations?|consortium|group|team|network|project)\b/i.test(body);
    const full = isWhole ? body : `${body} Collaboration`;
    if (body === '' || named.has(plainBody(full))) continue;
    named.add(plainBody(full));
    addNames(draft, 'author', [{ literal: full }], 0.9);
  }
  keep(draft, name, printed);
};

/** Keywords of the entry; those of the authors come first. */
export const keywordsRule: FieldRule = (draft, tex) => {
  const printed = decode(draft, tex, 'keyword').text;
  const { keyword } = draft.csl;
  if (keyword === undefined) addText(draft, 'keyword', printed, '; ');
  else draft.csl.keyword = joinKeywords([...new Set([...splitKeywords(keyword), ...splitKeywords(printed)])]);
};

/** The cited references that Web of Science and Scopus put into a field. */
const cited =
  (read: (value: string) => Reference[]): FieldRule =>
  (draft, tex) => {
    for (const reference of read(tex)) draft.cites.push({ ...reference, position: draft.cites.length + 1 });
  };

const webOfScience = (tex: string): Reference[] =>
  tex
    .split('\n')
    .map((line) => fromLatex(line).text.trim())
    .filter((line) => line !== '')
    .map((line, i) => readCited(line, i + 1));

const scopus = (tex: string): Reference[] => readScopusCitations(fromLatex(tex).text);

/** The date of early access, used if the paper has no other year. */
export const earlyAccess: FieldRule = (draft, tex, name, context) => {
  keep(draft, 'early-access', fromLatex(tex).text);
  if (!context.has('year') && !context.has('date')) date('issued')(draft, fromLatex(tex).text, name);
};

/** `Cited-References` of Web of Science. */
export const citedOfWebOfScience = cited(webOfScience);
/** `references` of Scopus. */
export const citedOfScopus = cited(scopus);
