/** The CSL type of an entry, chosen by its fields. */
import type { CslItem } from '../../../normalize/record.ts';

interface Signs {
  /** Whether `in` introduces the container. */
  inside: boolean;
  quoted: boolean;
  arXiv: boolean;
}

const meeting =
  /\b(?:proc(?:eedings|\.)?|conf(?:erence|\.)?|symp(?:osium|osia|\.)?|workshops?|congress|meeting|forum|showcase|colloquium|summit|SIG\p{Lu}+|[’']\d\d|advances in neural|trans\w* of the .* conf)(?!\p{L})/iu;
/** `ECOOP 2009`, `HPCA-1`: an acronym with a year or a number. */
const acronym = /\b\p{Lu}{3,}[\p{L}]*[ -]?[’']?(?:19|20)?\d\d\b/u;
/** Proceedings of learned societies are journals: `Proc. R. Soc.`, `Proc. IEEE`. */
const society =
  /^proc(?:eedings|\.)? (?:of )?(?:the )?(?:r(?:oyal|\.)? soc|nat(?:iona)?l\.? acad|ieee$|ire$|phys\.? soc|lond|camb|edinb|am(?:er(?:ican)?)?\.? (?:math|phil)|indian acad|jpn|japan acad)/iu;
const journal =
  /\b(?:journal|transactions|trans\.|letters|lett\.|review|magazine|annals|bulletin|notices|communications|zeitschrift|revue|revista|rivista)\b/iu;

interface Rule {
  when(fields: Partial<CslItem>, signs: Signs): boolean;
  type: string;
  sure: number;
}

const container = (fields: Partial<CslItem>): string => fields['container-title'] ?? '';

/** The first rule that matches decides. */
const rules: readonly Rule[] = [
  { when: ({ type }) => type === 'patent', type: 'patent', sure: 0.95 },
  { when: ({ type }) => type === 'standard', type: 'standard', sure: 0.9 },
  { when: ({ type }) => type === 'thesis', type: 'thesis', sure: 0.97 },
  { when: ({ type }) => type === 'report', type: 'report', sure: 0.95 },
  { when: ({ type }) => type === 'software', type: 'software', sure: 0.95 },
  { when: ({ type }) => type === 'dataset', type: 'dataset', sure: 0.95 },
  {
    when: (fields) => fields.type === 'paper-conference' && container(fields) !== '',
    type: 'paper-conference',
    sure: 0.95,
  },
  {
    when: (fields) => fields.number !== undefined && /\b(?:note|report|memo)\b/i.test(container(fields)),
    type: 'report',
    sure: 0.85,
  },
  {
    when: (fields, { quoted }) =>
      quoted &&
      fields.URL !== undefined &&
      fields.accessed !== undefined &&
      fields.volume === undefined &&
      fields.page === undefined &&
      !meeting.test(container(fields)),
    type: 'webpage',
    sure: 0.75,
  },
  { when: (fields) => fields['volume-title'] !== undefined, type: 'book', sure: 0.7 },
  {
    when: (fields, { arXiv }) => arXiv && (container(fields) === '' || /arxiv/i.test(container(fields))),
    type: 'article',
    sure: 0.9,
  },
  {
    when: (fields, { inside }) =>
      meeting.test(container(fields)) &&
      !(society.test(container(fields)) && !inside) &&
      (inside || fields.issue === undefined) &&
      !(journal.test(container(fields)) && !inside && fields.volume !== undefined),
    type: 'paper-conference',
    sure: 0.95,
  },
  {
    when: (fields, { inside }) =>
      inside &&
      (acronym.test(container(fields)) || /^(?=(?:.*\p{Lu}){3})[\p{L}-]{3,10}$/u.test(container(fields))),
    type: 'paper-conference',
    sure: 0.85,
  },
  {
    when: (fields, { inside }) => inside && container(fields) !== '' && fields.issue !== undefined,
    type: 'article-journal',
    sure: 0.7,
  },
  // `in: Historische Zeitschrift 245 (1987)`
  {
    when: (fields, { inside }) =>
      inside &&
      fields.volume !== undefined &&
      fields.publisher === undefined &&
      fields.editor === undefined &&
      journal.test(container(fields)),
    type: 'article-journal',
    sure: 0.8,
  },
  { when: (fields, { inside }) => inside && container(fields) !== '', type: 'chapter', sure: 0.6 },
  {
    when: (fields) =>
      container(fields) !== '' &&
      (fields.volume !== undefined || fields.issue !== undefined || fields.page !== undefined),
    type: 'article-journal',
    sure: 0.92,
  },
  {
    when: ({ issue, volume, page }) => issue !== undefined && (volume !== undefined || page !== undefined),
    type: 'article-journal',
    sure: 0.7,
  },
  {
    when: (fields) => container(fields) !== '' && journal.test(container(fields)),
    type: 'article-journal',
    sure: 0.8,
  },
  {
    when: ({ publisher, edition }, { quoted }) =>
      (publisher !== undefined || edition !== undefined) && !quoted,
    type: 'book',
    sure: 0.85,
  },
  { when: (fields) => fields.URL !== undefined && container(fields) === '', type: 'webpage', sure: 0.75 },
  {
    when: ({ volume, author }, { quoted }) => volume !== undefined && author !== undefined && !quoted,
    type: 'book',
    sure: 0.6,
  },
  { when: (fields) => container(fields) !== '', type: 'article-journal', sure: 0.5 },
];

/** Chooses a type; an entry that matches no rule is a `document`. */
export const chooseType = (fields: Partial<CslItem>, signs: Signs): { type: string; sure: number } => {
  const rule = rules.find(({ when }) => when(fields, signs));
  return rule ? { type: rule.type, sure: rule.sure } : { type: 'document', sure: 0.5 };
};
