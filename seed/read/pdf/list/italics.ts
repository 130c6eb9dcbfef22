/** What the italics of a list say: where journals stand in italics, they say where a title ends. */
import type { Reference } from '../../../normalize/record.ts';
import type { Line } from '../layout/lines.ts';
import type { PlacedEntry } from './entries.ts';

/** The confidence of a field that the italics gave. */
const sure = 0.93;
/** So many entries, by share, must have their container in italics. */
const most = 0.5;

const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A volume, an issue or pages behind a container in italics, as in APA. */
const numbers = /[\s,.;:]*(?:vol\.?|v\.|n\.|no\.)?[\s,.]*\d[\d\s(),.:;–-]*$/iu;

/** The texts in italics of an entry; a word broken at the end of a line becomes whole. */
export const italicsOf = (lines: readonly Line[]): string[] => {
  const found: string[] = [];
  let open = '';
  const close = (): void => {
    const text = open
      .replace(/\s+/g, ' ')
      .replace(numbers, '')
      .replace(/[\s,.;:]+$/u, '')
      .trim();
    if (/\p{L}{2}/u.test(text)) found.push(text);
    open = '';
  };
  for (const { spans } of lines) {
    for (const { text, italic } of spans) {
      if (italic) open += text;
      else if (open !== '' && !/\p{L}|\p{N}/u.test(text)) open += /\.\s/.test(text) ? '' : text;
      else close();
    }
    if (open !== '') open = /\p{L}-\s*$/u.test(open) ? open.replace(/-\s*$/u, '') : `${open} `;
  }
  close();
  return found;
};

/** The place of squeezed text in a text: from where on, and up to where. */
const placeOf = (text: string, key: string): [number, number] | undefined => {
  const places: number[] = [];
  let letters = '';
  for (let i = 0; i < text.length; i++) {
    const own = squeeze(text.charAt(i));
    for (let k = 0; k < own.length; k++) places.push(i);
    letters += own;
  }
  const at = letters.lastIndexOf(key);
  return at < 0 ? undefined : [places[at] ?? 0, (places[at + key.length - 1] ?? 0) + 1];
};

/** Sets the container that stands in italics at the end of a title that ran on, or was cut elsewhere. */
const mendTitle = (reference: Reference, italic: string, text: string): void => {
  const { csl, confidence, printed } = reference;
  const key = squeeze(italic);
  const before = csl['container-title'] ?? '';
  if (csl.title === undefined || key.length < 4 || squeeze(before) === key) return;
  const sign = [', ', ' – ', ': '].find((one) => text.includes(`${csl.title}${one}${before.slice(0, 6)}`));
  const joint = before === '' ? csl.title : `${csl.title}${sign ?? '. '}${before}`;
  const place = placeOf(joint, key);
  if (place === undefined) return;
  const [from, to] = place;
  const ahead = joint.slice(0, from);
  // A name of a species at the end of a title stands in its sentence, a journal behind the sentence.
  const ended = from < csl.title.length ? /[.?!,;:”"]\s*$/u : /\p{L}{5,}[.?!]\s*$/u;
  if (!ended.test(ahead)) return;
  const rest = squeeze(joint.slice(to));
  const title = ahead.replace(/[\s,.;:–—-]+$/u, '');
  if (squeeze(title).length < 10 || rest.length > 3 || /\b(?:in|of|the|on|de|da)$/iu.test(title)) return;
  csl.title = title;
  csl['container-title'] = italic;
  confidence.title = sure;
  confidence['container-title'] = sure;
  delete printed.title;
  delete printed['container-title'];
};

/** Corrects titles and containers by the italics of the list, where most of its containers stand in italics. */
export const heedItalics = (entries: readonly { entry: PlacedEntry; reference: Reference }[]): void => {
  const known = entries.map(({ entry, reference }) => ({
    reference,
    italics: italicsOf(entry.at),
    text: entry.lines.join(' '),
  }));
  const placed = known.filter(({ reference }) => reference.csl['container-title'] !== undefined);
  const inItalics = placed.filter(({ reference, italics }) =>
    italics.some((text) => squeeze(text) === squeeze(reference.csl['container-title'] ?? '')),
  );
  if (inItalics.length < 3 || inItalics.length < placed.length * most) return;
  for (const { reference, italics, text } of known) {
    const last = italics.at(-1);
    if (last !== undefined) mendTitle(reference, last, text);
  }
};
