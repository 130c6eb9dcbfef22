/** Which series a paper appeared in: the name without what belongs to one volume or one year. */
import type { Venue } from '../../server/model.ts';
import { foldText, foldWords } from './fold.ts';
import { venueId } from './ids.ts';

const ones = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';
const teens = `tenth|eleventh|twelfth|${'thir|four|fif|six|seven|eigh|nine'.replaceAll('|', 'teenth|')}teenth`;
const tens = 'twent|thirt|fort|fift|sixt|sevent|eight|ninet';
const ordinal = `(?:\\d+(?:st|nd|rd|th)|(?:(?:${tens})y[- ]?)?(?:${ones})|${teens}|(?:${tens})ieth)`;

const volume = '(?:the )?(?:conference )?(?:proceedings|proc\\b\\.?|record)(?: of)?(?: the)? ';

/** What publishes proceedings that are a journal and keep the word in their name: `Proceedings of the IEEE`. */
const body =
  '(?!.*(?:conference|symposium|workshop|congress|meeting|forum|colloquium|seminar|convention|summit))' +
  '(?:.*\\b(?:academy|association|endowment|institution|institute|society)\\b|ieee$|acm on )';

/** Ordered: each takes one kind of noise away from the printed name. */
const noise: readonly [RegExp, string][] = [
  [/[\s\u00a0]+/g, ' '],
  [/^in:? /i, ''],
  // "Proceedings of the", "Proc.", "Conference Record of the": the volume, not the series.
  [new RegExp(`^(?!${volume}${body})${volume}(?=\\S)`, 'i'), ''],
  // "… arXiv:1706.03762": the number of one paper.
  [/[ ,]*arxiv:\s*\S+$/i, ''],
  [/^the (?=\d{4} )/i, ''],
  // "Third", "33rd", "Twenty-first", and the year: "2016", "'16".
  [new RegExp(`(?:^|(?<= ))${ordinal} (?=\\S)`, 'gi'), ''],
  [/[ ,]*(?<![\p{L}\p{N}])(?:['’‘]\d\d|(?:19|20)\d\d(?:[-/–]\d{2,4})?)(?![\p{L}\p{N}])(?! \p{Ll})/gu, ' '],
  // "…, vol. 3", "…, volume 12 of".
  [/[ ,]+(?:vol\.?|volume|no\.?|number) ?\d+\b.*$/i, ''],
  [/ +([,:;)])/g, '$1'],
  [/\( */g, '('],
  [/\(\)/g, ''],
  [/ {2,}/g, ' '],
  [/^[\s,;:.–-]+|[\s,;:–-]+$/g, ''],
];

/** An acronym as venues print it: `ASPLOS`, `EuroSys`, `FAST`, `SIGCOMM`, `HPCA-18`; two capitals at least. With its sponsor: `USENIX ATC`. */
const acronym = /^(?=(?:.*\p{Lu}){2})[\p{L}][\p{L}\p{N}&/+-]{1,14}(?: \p{Lu}{2,14})?$/u;

/** Words that do not tell series apart. */
const unmarked = new Set(['the', 'of', 'on', 'in', 'for', 'and', 'annual', 'proceedings', 'proc']);

/** Name for display, acronym, and the folded key of the series that a container title names. */
export const readVenue = (container: string): { key: string; name: string; short?: string } => {
  const cleaned = noise.reduce((text, [what, by]) => text.replace(what, by), container);
  const [, before = '', inside = ''] = cleaned.match(/^(.+?)\s*\(([^()]+)\)$/) ?? [];
  const short = acronym.test(inside.trim()) ? inside.trim() : undefined;
  const name = (short ? before : cleaned).trim() || container.trim();
  const words = foldWords(name.replaceAll('&', ' and ')).split(' ');
  const key = words.filter((word) => !unmarked.has(word)).join(' ') || words.join(' ') || foldText(name);
  return { key, name, ...(short && { short }) };
};

/** The venues behind container titles, ordered by id, and for each title (in order) the id of its venue. */
export const venues = (containers: readonly string[]): { venues: Venue[]; ids: string[] } => {
  const found = new Map<string, Venue>();
  const ids = containers.map((container) => {
    const { key, name, short } = readVenue(container);
    const id = venueId(key);
    const known = found.get(id);
    // Of several printings the longest name is shown (then the first of the alphabet), and any acronym given.
    const better =
      !known || name.length > known.name.length || (name.length === known.name.length && name < known.name);
    const acronyms = [known?.short, short].filter((each) => each !== undefined).sort();
    found.set(id, { id, name: better ? name : known.name, ...(acronyms[0] && { short: acronyms[0] }) });
    return id;
  });
  return { venues: [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), ids };
};
