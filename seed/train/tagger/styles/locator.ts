/** Prints volume, issue and pages in one of the usual forms. */
import type { CslItem } from '../../../normalize/record.ts';
import type { Tag } from '../../../read/references/tagger/tags.ts';
import { type Piece, plain } from '../labelled.ts';
import type { Style } from './style.ts';

export const tagged = (text: string | undefined, tag: Tag): Piece[] =>
  text === undefined || text === '' ? [] : [{ text, tag }];

/** Joins the parts that are there with a separator. */
export const joined = (parts: readonly Piece[][], separator: string): Piece[] =>
  parts
    .filter((part) => part.length > 0)
    .flatMap((part, i) => (i === 0 ? part : [plain(separator), ...part]));

/** Volume, issue, pages and, in some styles, the year, in one of the usual forms. */
export const locator = (item: CslItem, style: Style, date: Piece[]): { pieces: Piece[]; dated: boolean } => {
  const volume = tagged(item.volume, 'volume');
  const issue = tagged(item.issue, 'issue');
  const page = tagged(item.page?.replace(/[-–—]+/g, style.dash), 'page');
  const has = (part: Piece[], before: string, after = ''): Piece[] =>
    part.length === 0 ? [] : [plain(before), ...part, plain(after)];
  const pages = page.length === 0 ? [] : [plain(style.pageWord), ...page];
  const bare = (parts: Piece[], dated = false): { pieces: Piece[]; dated: boolean } => ({
    pieces: parts,
    dated,
  });
  const inside = volume.length === 0 ? has(issue, '(', ')') : issue;
  // Supplements often stand without brackets: `25 Suppl 1:S45`.
  const bareSupplement = style.bareSupplement && /^Suppl/.test(item.issue ?? '');
  const behind = (before: string): Piece[] => (bareSupplement ? has(issue, ' ') : has(issue, before, ')'));
  switch (style.locator) {
    case 0:
    case 1:
      return bare(
        joined([has(volume, 'vol. '), has(issue, 'no. '), has(page, style.pageWord || 'pp. ')], ', '),
      );
    case 2:
      return bare([
        ...volume,
        ...(volume.length ? behind('(') : inside),
        ...has(page, volume.length + issue.length ? ':' : ''),
      ]);
    case 3:
      return bare(joined([[...volume, ...(volume.length ? behind(' (') : inside)], pages], ', '));
    case 4:
      return bare([
        ...volume,
        ...(volume.length ? behind('(') : inside),
        ...has(page, volume.length + issue.length ? ': ' : ''),
      ]);
    case 5:
      return date.length > 0 && volume.length > 0
        ? bare([...date, plain(';'), ...volume, ...behind('('), ...has(page, ':')], true)
        : bare(joined([volume, issue, pages], ', '));
    case 6:
      return date.length > 0 && volume.length > 0
        ? bare([...volume, plain(' ('), ...date, plain(')'), ...has(page, ' ')], true)
        : bare(joined([volume, pages], ', '));
    case 7:
      return date.length > 0 && volume.length > 0
        ? bare([...volume, ...has(issue, ', '), plain(' ('), ...date, plain(')'), ...has(page, ', ')], true)
        : bare(joined([volume, issue, pages], ', '));
    case 8:
      return bare(joined([has(volume, 'volume '), has(issue, 'number '), has(page, 'pages ')], ', '));
    case 9:
      return bare(joined([volume, has(issue, 'no. '), pages], ', '));
    case 10:
      return bare(
        joined([has(volume, 'Vol. '), has(issue, 'No. '), has(page, style.pageWord || 'pp. ')], ', '),
      );
    case 11:
      return date.length > 0 && volume.length > 0
        ? bare([...volume, plain(', '), ...page, plain(' ('), ...date, plain(')')], true)
        : bare(joined([volume, page], ', '));
    case 12:
      return date.length > 0 && volume.length > 0
        ? bare([...date, plain(', '), ...volume, ...behind(' ('), ...has(page, ', ')], true)
        : bare(joined([volume, page], ', '));
    case 13:
      return bare(joined([[...volume, ...has(issue, '.')], page], ': '));
    case 14:
      return date.length > 0 && volume.length > 0
        ? bare(
            [...volume, ...has(issue, ', no. '), plain(' ('), ...date, plain(')'), ...has(page, ': ')],
            true,
          )
        : bare(joined([volume, page], ', '));
    default:
      return bare(joined([volume, pages], ', '));
  }
};
