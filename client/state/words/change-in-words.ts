/** What a change of the view did, in words. */
import { filterInWords, filterKeys } from '../place/filters.ts';
import type { Place } from '../place/place.ts';

/** What the words need to know: the names of things and of views. */
export interface Names {
  nameOf(id: string): string;
  viewTitles: Readonly<Record<Place['view'], string>>;
}

const colourWords: Readonly<Record<Place['colour'], string>> = {
  cluster: 'coloured by group',
  year: 'coloured by year',
  venue: 'coloured by venue',
  measure: 'coloured by measure',
};

const formWords: Readonly<Record<Place['form'], string>> = {
  nodes: 'drawn as nodes',
  density: 'drawn as density',
  themes: 'drawn as themes',
  periods: 'drawn as themes over periods',
};

const filterWords = (before: Place, after: Place, { nameOf }: Names): string[] =>
  filterKeys.flatMap((key) => {
    const [was, is] = [before.filters[key], after.filters[key]];
    if (was === is) return [];
    const now = is === undefined ? before : after;
    return [
      `${filterInWords(key, now.filters, nameOf(String(is ?? was)))}${is === undefined ? ' removed' : ''}`,
    ];
  });

/** Ids that are in one list and not in the other. */
const beyond = (list: readonly string[], other: readonly string[]): string[] =>
  list.filter((id) => !other.includes(id));

/** Most things named; of more, only the number is given. */
const mostNamed = 3;

const namesOf = (ids: readonly string[], nameOf: Names['nameOf']): string[] =>
  ids.length > mostNamed ? [`${ids.length} nodes`] : ids.map(nameOf);

const listWords = (
  was: readonly string[],
  is: readonly string[],
  [came, went]: readonly [string, string],
  { nameOf }: Names,
): string[] => [
  ...namesOf(beyond(is, was), nameOf).map((name) => `${name} ${came}`),
  ...namesOf(beyond(was, is), nameOf).map((name) => `${name} ${went}`),
];

const lensWords = ({ lens: was }: Place, { lens: is }: Place, names: Names): string[] => [
  ...listWords(was.hidden ?? [], is.hidden ?? [], ['hidden', 'shown again'], names),
  ...(String(was.only) === String(is.only)
    ? []
    : [
        is.only
          ? `only ${namesOf(is.only, names.nameOf).join(', ')}`
          : 'all nodes, not only the selected ones',
      ]),
  ...(was.group === is.group ? [] : [is.group === undefined ? 'all groups' : `only group ${is.group + 1}`]),
  ...(was.largest === is.largest ? [] : [is.largest ? 'only the largest component' : 'all components']),
  ...(JSON.stringify(was.around) === JSON.stringify(is.around)
    ? []
    : [
        is.around
          ? `only the neighbourhood of ${names.nameOf(is.around.id)}`
          : 'all nodes, not only one neighbourhood',
      ]),
];

const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

const pinWords = ({ pins: was }: Place, { pins: is }: Place, { nameOf }: Names): string[] => {
  const moved = is.filter(
    ({ id, x, y }) => !was.some((other) => other.id === id && other.x === x && other.y === y),
  );
  return [
    ...namesOf(idsOf(moved), nameOf).map((name) => `${name} moved`),
    ...namesOf(beyond(idsOf(was), idsOf(is)), nameOf).map((name) => `${name} moved back`),
  ];
};

/** Hiding also deselects: that is reported as hidden only. */
const selectionWords = (before: Place, after: Place, names: Names): string[] => {
  const was = before.selected.filter((id) => !after.lens.hidden?.includes(id));
  return listWords(was, after.selected, ['selected', 'deselected'], names);
};

/** `A. Gordon hidden`; several changes with semicolons. A change of view is reported alone. */
export const changeInWords = (before: Place, after: Place, names: Names): string => {
  if (before.view !== after.view)
    return `view changed from ${names.viewTitles[before.view]} to ${names.viewTitles[after.view]}`;
  return [
    ...(before.form === after.form ? [] : [formWords[after.form]]),
    ...(before.colour === after.colour ? [] : [colourWords[after.colour]]),
    ...filterWords(before, after, names),
    ...listWords(before.expanded, after.expanded, ['expanded', 'collapsed'], names),
    ...lensWords(before, after, names),
    ...pinWords(before, after, names),
    ...selectionWords(before, after, names),
  ].join('; ');
};
