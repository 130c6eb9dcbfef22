/** Prints records in citation styles drawn at random from the forms that styles are made of. */
import type { CslItem } from '../../../normalize/record.ts';
import type { Tag } from '../../../read/references/tagger/tags.ts';
import { type Piece, plain } from '../labelled.ts';
import type { Chance } from '../random.ts';
import { anyStyle } from './draw-style.ts';
import { dateOf, editorMarks, genreOf, notYet, printMonth, sentenceCase, titleCase } from './fields.ts';
import { finish } from './finish.ts';
import { joined, locator, tagged } from './locator.ts';
import { listNames } from './print-names.ts';

/** Prints a record; undefined where it holds too little to be a reference. */
export const render = (item: CslItem, chance: Chance): Piece[] | undefined => {
  const style = anyStyle(chance);
  const { year, month, day } = dateOf(item);
  if (
    item.title === undefined ||
    (item.author === undefined && item.editor === undefined && chance.happens(0.7))
  )
    return undefined;
  const monthName = month === undefined ? undefined : printMonth(month, chance);
  const pending =
    year === undefined
      ? []
      : chance.happens(0.015)
        ? [plain(chance.pick(notYet))]
        : tagged(
            String(year) + (style.yearPlace === 'after-authors' && chance.happens(0.06) ? 'a' : ''),
            'issued',
          );
  const fullDate: Piece[] =
    year === undefined
      ? []
      : style.month && monthName !== undefined && style.yearPlace !== 'after-authors'
        ? tagged(
            day === undefined
              ? `${monthName} ${year}`
              : chance.pick([`${monthName} ${day}, ${year}`, `${day} ${monthName} ${year}`]),
            'issued',
          )
        : style.month && monthName !== undefined && style.yearForm[0] === '(' && chance.happens(0.4)
          ? tagged(`${year}, ${monthName}${day === undefined ? '' : ` ${day}`}`, 'issued')
          : pending;
  const wrapped =
    fullDate.length === 0 ? [] : [plain(style.yearForm[0]), ...fullDate, plain(style.yearForm[1])];

  const main = item.author ?? item.editor ?? [];
  const asEditors = item.author === undefined;
  const nameTags: [Tag, Tag, Tag] = ['family', 'given', 'and'];
  const names = listNames(main, style.names, nameTags);
  const endsDotted = /\.$/.test(names.at(-1)?.text ?? '');
  const pieces: Piece[] = [...names];
  if (asEditors && main.length > 0) pieces.push(plain(chance.pick(editorMarks)[main.length > 1 ? 1 : 0]));
  if (style.yearPlace === 'after-authors' && wrapped.length > 0) {
    const comma = style.yearForm[0] === '' ? chance.pick([', ', '. ', ' ']) : ' ';
    pieces.push(plain(main.length === 0 ? '' : endsDotted && comma === '. ' ? ' ' : comma), ...wrapped);
    pieces.push(plain(chance.pick(['. ', '. ', ', ', ': ', ' '])));
  } else if (main.length > 0)
    pieces.push(plain(endsDotted && style.afterAuthors === '. ' ? ' ' : style.afterAuthors));

  const cased =
    style.titleCase === 'sentence'
      ? sentenceCase(item.title)
      : style.titleCase === 'title'
        ? titleCase(item.title)
        : item.title;
  const standalone = ['book', 'thesis', 'report', 'manuscript', 'webpage', 'software', 'document'].includes(
    item.type,
  );
  const journal = item.type === 'article-journal' || item.type === 'article';
  const noTitle =
    style.noTitle && journal && item.volume !== undefined && item['container-title'] !== undefined;
  const quotes = standalone && chance.happens(0.6) ? undefined : style.quotes;
  if (!noTitle) {
    const ended = /[?!.]$/.test(cased);
    const after = ended && style.afterTitle === '. ' ? ' ' : style.afterTitle;
    if (quotes) {
      const american = chance.happens(0.7);
      pieces.push(
        plain(quotes[0]),
        { text: cased, tag: 'title' },
        plain(american ? `${after.trimEnd()}${quotes[1]} ` : `${quotes[1]}${after}`),
      );
    } else pieces.push({ text: cased, tag: 'title' }, plain(after));
  }

  const parts: Piece[][] = [];
  const genre = genreOf(item, chance);
  const container = item['container-title'];
  const { pieces: where, dated } = locator(item, style, style.yearPlace === 'after-authors' ? [] : fullDate);
  const bare = where.filter(({ text }) => text !== '');
  const editors =
    item.author !== undefined && item.editor !== undefined
      ? listNames(
          item.editor,
          {
            ...style.names,
            order: chance.happens(0.6) ? 'initials-first' : style.names.order,
            turned: false,
          },
          ['editor-family', 'editor-given', 'editor-and'],
        )
      : [];
  const marked = (n: number): Piece => plain(chance.pick(editorMarks)[n > 1 ? 1 : 0]);
  let separator = style.between;
  if (container !== undefined) {
    const lead = journal ? '' : style.inWord === '' ? chance.pick(['In ', 'in ', '']) : style.inWord;
    const head: Piece[] = [plain(lead)];
    const count = item.editor?.length ?? 0;
    if (editors.length > 0 && style.bookEditors < 3)
      head.push(...editors, marked(count), plain(chance.pick([', ', ' ', '. ', ': '])));
    head.push({ text: container, tag: 'container-title' });
    const meeting =
      item.type === 'paper-conference' && year !== undefined && item['collection-title'] === undefined;
    if (style.acronyms && meeting && !container.endsWith(')') && chance.happens(0.6)) {
      const acronym = Array.from({ length: 3 + Math.floor(chance.next() * 4) }, () =>
        chance.pick([...'ABCDEFGHIKLMNOPRSTUVW']),
      ).join('');
      const named = chance.pick([acronym, acronym, `${acronym.charAt(0)}${acronym.slice(1).toLowerCase()}`]);
      head.push(
        plain(' ('),
        {
          text: `${named} ${chance.pick([`’${String(year).slice(2)}`, `'${String(year).slice(2)}`, String(year)])}`,
          tag: 'collection-title',
        },
        plain(')'),
      );
    }
    if (editors.length > 0 && style.bookEditors === 3)
      head.push(plain(' ('), ...editors, plain(count > 1 ? ', eds.)' : ', ed.)'));
    if (editors.length > 0 && style.bookEditors === 5)
      head.push(plain(chance.pick(['; ', ', '])), ...editors, plain(count > 1 ? ', Eds.' : ', Ed.'));
    if (editors.length > 0 && style.bookEditors === 4)
      head.push(plain(chance.pick([', edited by ', '. Edited by ', ', ed. by '])), ...editors);
    if (item.type === 'chapter' && item.edition !== undefined)
      head.push(
        plain(chance.pick([', ', '. ', ' ('])),
        { text: item.edition, tag: 'edition' },
        plain(' ed.'),
      );
    if (style.yearPlace === 'after-container' && !dated && wrapped.length > 0)
      head.push(plain(', '), ...wrapped);
    const tight = journal && bare.length > 0;
    if (tight) {
      const gap =
        style.locator === 0 || style.locator === 1 || style.locator === 8
          ? ', '
          : chance.pick([', ', ', ', ' ', ' ', '. ']);
      head.push(plain(gap), ...bare);
      parts.push(head);
    } else {
      parts.push(head);
      if (item['collection-title'] !== undefined)
        parts.push(
          item.volume !== undefined && chance.happens(0.6)
            ? [
                plain(chance.pick(['volume ', 'vol. '])),
                { text: item.volume, tag: 'volume' },
                plain(' of '),
                { text: item['collection-title'], tag: 'collection-title' },
              ]
            : [
                plain(chance.pick(['', 'ser. ', '('])),
                { text: item['collection-title'], tag: 'collection-title' },
                ...(item.volume === undefined ? [] : tagged(` ${item.volume}`, 'volume')),
              ],
        );
      const { volume: _, issue: __, ...onlyPages } = item;
      const loose =
        item['collection-title'] === undefined
          ? bare
          : locator(onlyPages, style, []).pieces.filter(({ text }) => text !== '');
      if (loose.length > 0)
        chance.happens(0.25) && item.volume === undefined
          ? parts.at(-1)?.push(plain(' ('), ...loose, plain(')'))
          : parts.push(loose);
    }
  } else {
    if (genre.length > 0) parts.push(genre);
    if (item.edition !== undefined)
      parts.push([
        { text: /^\d+$/.test(item.edition) ? `${item.edition}th` : item.edition, tag: 'edition' },
        plain(chance.pick([' ed.', ' edition', ' edn.', ' ed'])),
      ]);
    if (item['collection-title'] !== undefined)
      parts.push([
        ...(item.volume === undefined
          ? []
          : [plain('volume '), { text: item.volume, tag: 'volume' } as Piece, plain(' of ')]),
        { text: item['collection-title'], tag: 'collection-title' },
      ]);
    else if (bare.length > 0 && !dated) parts.push(bare);
    if (editors.length > 0) parts.push([plain('Edited by '), ...editors]);
  }
  const publisher = tagged(item.publisher, 'publisher');
  const place = style.place === 'none' ? [] : tagged(item['publisher-place'] ?? item['event-place'], 'place');
  const eventPlace = item.type === 'paper-conference' && chance.happens(0.5);
  if (!journal || chance.happens(0.1)) {
    if (place.length > 0 && eventPlace) {
      parts.push(place);
      if (publisher.length > 0) parts.push(publisher);
    } else if (publisher.length > 0) {
      const swapped = container === undefined || !journal;
      const both =
        style.place === 'before' && place.length > 0
          ? [...place, plain(': '), ...publisher]
          : place.length > 0
            ? [...publisher, plain(chance.happens(0.2) ? ': ' : ', '), ...place]
            : publisher;
      const bracket = style.place === 'after' && chance.happens(0.15);
      // A few styles print the publisher before the pages.
      if (swapped && bare.length > 0 && !dated && parts.length > 1 && chance.happens(0.35))
        parts.splice(parts.length - 1, 0, both);
      else if (bracket && wrapped.length > 0 && style.yearPlace === 'end') {
        parts.push([plain('('), ...both, plain(', '), ...fullDate, plain(')')]);
        return finish([...pieces, ...joined(parts, separator)], item, style, chance);
      } else parts.push(both);
    } else if (place.length > 0) parts.push(place);
  }
  const yearLater =
    style.yearPlace !== 'after-authors' &&
    !dated &&
    !(style.yearPlace === 'after-container' && container !== undefined) &&
    wrapped.length > 0;
  if (yearLater) {
    if (style.yearForm[0] === '(' || chance.happens(0.2)) {
      const last = parts.at(-1);
      if (last && style.yearForm[0] === '(') last.push(plain(' '), ...wrapped);
      else parts.push(wrapped);
    } else if (
      style.yearPlace === 'before-volume' &&
      publisher.length === 0 &&
      bare.length > 0 &&
      parts.length > 1
    )
      parts.splice(parts.length - 1, 0, wrapped);
    else {
      if (style.between === '. ' && chance.happens(0.5)) {
        const last = parts.at(-1);
        if (last) last.push(plain(', '), ...wrapped);
        else parts.push(wrapped);
      } else parts.push(wrapped);
    }
  }
  separator = style.between;
  return finish([...pieces, ...joined(parts, separator)], item, style, chance);
};
