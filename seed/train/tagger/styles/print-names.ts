/** Prints lists of names in the orders and with the marks that styles use. */
import type { CslName } from '../../../normalize/record.ts';
import type { Tag } from '../../../read/references/tagger/tags.ts';
import { type Piece, plain } from '../labelled.ts';
import type { Chance } from '../random.ts';

type NameOrder =
  | 'initials-first'
  | 'full-first'
  | 'family-comma'
  | 'family-comma-full'
  | 'family-bare'
  | 'family-dots'
  | 'family-space-dots';

/** How authors are printed: the order of a name, what stands between names, and before the last. */
export interface NameStyle {
  order: NameOrder;
  /** Only the first name is turned round. */
  turned: boolean;
  between: string;
  last: string;
  pair: string;
  tight: boolean;
  /** Names after this many are `et al.` */
  most: number;
  others: string;
  capitals: boolean;
  /** Initials beside full names bear no full stop: `Geoffrey E Hinton`. */
  bare: boolean;
}

const initialsOf = (given: string, dot: string, gap: string): string =>
  given
    .split(/[\s.]+/)
    .filter((part) => part !== '')
    .map((part) =>
      part
        .split('-')
        .filter((half) => half !== '')
        .map((half) => half.charAt(0).toUpperCase() + dot)
        .join('-'),
    )
    .join(gap);

export const nameStyle = (chance: Chance): NameStyle => {
  const order = chance.pick<NameOrder>([
    'initials-first',
    'initials-first',
    'initials-first',
    'full-first',
    'full-first',
    'family-comma',
    'family-comma',
    'family-comma',
    'family-comma-full',
    'family-bare',
    'family-bare',
    'family-dots',
    'family-space-dots',
  ]);
  const commas = order.startsWith('family-comma');
  const between = commas
    ? chance.pick([', ', ', ', ', ', '; ', ' and '])
    : chance.pick([', ', ', ', ', ', ', ', '; ']);
  const last =
    order === 'family-bare'
      ? chance.pick([', ', ', ', ', & ', ' and ', ', and '])
      : chance.pick([
          `${between.trimEnd()} and `,
          ' and ',
          `${between.trimEnd()} & `,
          ' & ',
          between,
          ' und ',
          ' et ',
        ]);
  return {
    order,
    turned: (order === 'family-comma' || order === 'family-comma-full') && chance.happens(0.15),
    between,
    last: between === ' and ' ? ' and ' : last,
    pair: /and|&|und|et/.test(last)
      ? between === ' and '
        ? ' and '
        : chance.happens(0.3)
          ? last
          : last.replace(/^[,;]/, '')
      : last,
    tight: chance.happens(0.35),
    most: chance.pick([1, 3, 6, 10, 99, 99, 99, 99, 99]),
    others: chance.pick([
      ' et al.',
      ', et al.',
      ' et al',
      ', et al',
      ' and others',
      ', et al.,',
      ', and others',
    ]),
    capitals: chance.happens(0.04),
    bare: chance.happens(0.2),
  };
};

const namePieces = (
  name: CslName,
  style: NameStyle,
  first: boolean,
  [family, given]: [Tag, Tag],
): Piece[] => {
  if (name.family === undefined) return [{ text: name.literal ?? '', tag: family }];
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const whole = [particle, name.family].filter(Boolean).join(' ');
  const last: Piece = { text: style.capitals ? whole.toUpperCase() : whole, tag: family };
  if (name.given === undefined || name.given === '') return [last];
  const order: NameOrder =
    style.turned && !first ? (style.order === 'family-comma' ? 'initials-first' : 'full-first') : style.order;
  const gap = style.tight ? '' : ' ';
  const dotted: Piece = { text: initialsOf(name.given, '.', gap), tag: given };
  const full: Piece = { text: style.bare ? name.given.replaceAll('.', '') : name.given, tag: given };
  const suffix: Piece[] =
    name.suffix === undefined
      ? []
      : [plain(style.order === 'full-first' ? ' ' : ', '), { text: name.suffix, tag: given }];
  switch (order) {
    case 'initials-first':
      return [dotted, plain(' '), last, ...suffix];
    case 'full-first':
      return [full, plain(' '), last, ...suffix];
    case 'family-comma':
      return [last, plain(', '), dotted, ...suffix];
    case 'family-comma-full':
      return [last, plain(', '), full, ...suffix];
    case 'family-dots':
    case 'family-space-dots':
      return [last, plain(' '), dotted, ...suffix];
    default:
      return [last, plain(' '), { text: initialsOf(name.given, '', '').replaceAll('-', ''), tag: given }];
  }
};

export const listNames = (names: readonly CslName[], style: NameStyle, tags: [Tag, Tag, Tag]): Piece[] => {
  const shown = names.length > style.most ? names.slice(0, Math.max(1, Math.min(style.most, 3))) : names;
  const pieces = shown.flatMap((name, i) => {
    const own = namePieces(name, style, i === 0, [tags[0], tags[1]]);
    if (i === 0) return own;
    const final = i === shown.length - 1 && shown.length === names.length;
    const gap = final ? (shown.length === 2 ? style.pair : style.last) : style.between;
    return [{ text: gap, tag: tags[2] }, ...own];
  });
  return shown.length < names.length ? [...pieces, { text: style.others, tag: tags[2] }] : pieces;
};
