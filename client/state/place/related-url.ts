/** The settings of related work as part of an address, and back. Defaults are not written. */
import { defaultSettings, leftOutKeys, type RelatedSettings, sliderKeys } from './related-settings.ts';
import type { Pair } from './url-values.ts';

/** Most papers to find more, or less, like; see `RelatedBody`. */
const most = 20;

export const encodeSettings = ({
  like,
  unlike,
  weights,
  recency,
  diversity,
  leaveOut,
}: RelatedSettings = defaultSettings): Pair[] => [
  ...like.map((id): Pair => ['more', id]),
  ...unlike.map((id): Pair => ['less', id]),
  ...sliderKeys.flatMap((key): Pair[] =>
    weights[key] === undefined ? [] : [['weigh', `${key}:${weights[key]}`]],
  ),
  ...(recency === defaultSettings.recency ? [] : [['age', String(recency)] satisfies Pair]),
  ...(diversity === defaultSettings.diversity ? [] : [['groups', String(diversity)] satisfies Pair]),
  ...leaveOut.map((key): Pair => ['without', key]),
];

/** A number as an address writes it, between two bounds. */
const numberIn = (text: string | null, low: number, high: number): number | undefined => {
  if (text === null || !/^-?\d{1,2}(\.\d{1,4})?$/.test(text)) return undefined;
  // `+ 0` makes of -0 a 0.
  const value = Number(text) + 0;
  return value >= low && value <= high ? value : undefined;
};

/** The settings of an address; undefined where it is the plain one. `idsOf` gives all ids of a name, each once. */
export const decodeSettings = (
  query: URLSearchParams,
  idsOf: (name: string) => string[],
  notices: string[],
): RelatedSettings | undefined => {
  const weights: RelatedSettings['weights'] = Object.fromEntries(
    query.getAll('weigh').flatMap((text) => {
      const [name, factor = ''] = text.split(':');
      const key = sliderKeys.find((known) => known === name);
      const value = numberIn(factor, 0, 2);
      if (key === undefined || value === undefined)
        notices.push(`The address sets the weight “${text}”, which is not valid. It was ignored.`);
      return key === undefined || value === undefined || value === 1 ? [] : [[key, value]];
    }),
  );
  const setting = (name: string, low: number, standard: number): number => {
    const text = query.get(name);
    const value = numberIn(text, low, 1);
    if (text !== null && value === undefined)
      notices.push(
        `The address asks for ${name} “${text}”, which is not a number from ${low} to 1. It was ignored.`,
      );
    return value ?? standard;
  };
  const without = query.getAll('without');
  for (const text of without)
    if (!leftOutKeys.some((key) => key === text))
      notices.push(`The address leaves out “${text}”, which is not valid. It was ignored.`);
  const like = idsOf('more').slice(0, most);
  const settings: RelatedSettings = {
    like,
    unlike: idsOf('less')
      .filter((id) => !like.includes(id))
      .slice(0, most),
    weights,
    recency: setting('age', -1, defaultSettings.recency),
    diversity: setting('groups', 0, defaultSettings.diversity),
    leaveOut: leftOutKeys.filter((key) => without.includes(key)),
  };
  return encodeSettings(settings).length === 0 ? undefined : settings;
};
