/** Removes volume, year, place and similar from a venue name, leaving the name of the series. */
import { inFull } from './abbreviated.ts';

const ones = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';
const teens = `tenth|eleventh|twelfth|${'thir|four|fif|six|seven|eigh|nine'.replaceAll('|', 'teenth|')}teenth`;
const tens = 'twent|thirt|fort|fift|sixt|sevent|eight|ninet';
const ordinal = `(?:\\d+ ?(?:st|nd|rd|th)|(?:(?:${tens})y[- ]?)?(?:${ones})|${teens}|(?:${tens})ieth)`;

const volume =
  '(?:the )?(?:(?:conference|symposium|workshop|ACM|IEEE) )?(?:proceedings|proc\\b\\.?|record)(?: of)?(?: the)?,? ';

/** Organisations whose proceedings are a journal with that word in its name: `Proceedings of the IEEE`. */
const body =
  '(?!.*(?:conference|symposium|workshop|congress|meeting|forum|colloquium|seminar|convention|summit))' +
  '(?:.*\\b(?:academy|association|endowment|institution|institute|society)\\b|ieee$|acm on )';

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/** Printed instead of a volume or venue before publication. */
const pending =
  '(?:early access|(?:articles? )?in press|(?:e-?pub(?:lished)? )?(?:online )?ahead of print|online first|advance online publication|to appear|to be published|forthcoming|submitted(?: for publication)?|under review|accepted(?: for publication)?|unpublished|in preparation)';
const onlyPending = new RegExp(`^[\\s([]*${pending}[\\s.)\\]]*$`, 'i');
export const isPending = (container: string): boolean => onlyPending.test(container);

/** Applied in order: each removes one kind of noise from the printed name. */
const noise: readonly [RegExp, string][] = [
  [/[\s\u00a0]+/g, ' '],
  // "In Proceedings of …", "on the Workshop on …", what is left of a sentence. `In Vivo` is a journal.
  [/^in:? (?!(?:vitro|vivo|silico|situ|practice)\b)/i, ''],
  [
    /^(?:(?:on|of|at|for|from) )?the (?=(?:\S+ ){0,8}?(?:conference|symposium|workshop|colloquium|congress|meeting)\b)/i,
    '',
  ],
  [/^(?:on|of|at|from)? ?the (?=\p{Lu})/u, ''],
  // "…, Porto, Portugal, October 8–11, 2019, Proceedings".
  [new RegExp(`(?:, \\p{Lu}[\\p{L} .]{1,20}){0,3},? (?:\\d+[-–—\\d ]* )?${month}\\.? ?\\d.*$`, 'iu'), ''],
  // "Proceedings of the", "Proc.", "Conference Record of the": the volume, not the series.
  [new RegExp(`^(?!${volume}${body})${volume}(?=\\S)`, 'i'), ''],
  [/[,.:]? proceedings$/i, ''],
  // "… arXiv:1706.03762": the number of one paper.
  [/^arxiv:\s*\S+( \[[\w.-]+\])?$/i, 'arXiv preprint'],
  [/[ ,]*(?:abs\/|arxiv:\s*)\d\S*( \[[\w.-]+\])?$/i, ''],
  [/^the (?=\d{4} )/i, ''],
  // "Third", "33rd", "Twenty-first", and the year: "2016", "'16".
  [new RegExp(`(?:^|(?<= ))${ordinal} (?=\\S)`, 'gi'), ''],
  [
    /[ ,]*(?<![\p{L}\p{N}])(?:['’‘*]\d\d|(?:19|20)\d\d(?:[-/–]\d{2,4})?)(?![\p{L}\p{N}])(?! (?!international|acm|ieee|annual|conference|symposium|workshop)\p{Ll})/gu,
    ' ',
  ],
  [/(?<=\p{Lu}{3})(?:['’‘*-]?\d\d|(?:19|20)\d\d)(?![\p{L}\p{N}])/gu, ''],
  // "…, vol. 3", "…, volume 12 of", "…, ser. LNCS", "…, Lecture Notes in Computer Science".
  [/[ ,]+(?:vol\.?|volume|no\.?|number) ?\d+\b.*$/i, ''],
  [/(?<=.), (?:ser(?:ies|\.)|lecture notes in|lncs\b|lnai\b).*$/i, ''],
  // "…, early access".
  [new RegExp(`(?<=\\S)\\s*[,;.([]\\s*${pending}[\\s.)\\]]*$`, 'i'), ''],
  [/ +([,:;)])/g, '$1'],
  [/\( */g, '('],
  [/\(\)/g, ''],
  [/ {2,}/g, ' '],
  [/^the (?=.*(?:conference|symposium|workshop|colloquium)\b)/i, ''],
  [/^[\s,;:.–—-]+|[\s,;:–—-]+$/g, ''],
];

/** Expands the unambiguous words of a name such as `Proc. Int. Conf.`. */
export const spellOut = (text: string): string =>
  text.replace(/\p{L}+\.(?=[\s,)]|$)/gu, (word) => inFull(word));

/** Puts spaces after the full stops of abbreviations, not before: `Phys .Rev.D` becomes `Phys. Rev. D`. */
export const spaceOut = (text: string): string =>
  text.replace(/ *\. *(?=\p{L})/gu, '. ').replace(/ +\./g, '.');

/** The printed name without noise; empty only if the printed name is. */
export const stripYear = (container: string): string =>
  noise.reduce((text, [what, by]) => text.replace(what, by), container) || container.trim();
