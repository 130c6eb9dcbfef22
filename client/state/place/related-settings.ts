/** The settings of related work. Values only. */
import type { Reason, RelatedBody } from '../base/wire.ts';

export type ReasonKind = Reason['kind'];

/** The sliders, each for several kinds of reasons. */
export const sliders = {
  citations: {
    label: 'Citations',
    kinds: [
      'citation',
      'shared-references',
      'co-citation',
      'references',
      'alongside',
      'coupled-citations',
      'own-citations',
      'similar-citations',
      'popularity',
    ],
  },
  words: { label: 'Words', kinds: ['text'] },
  techniques: { label: 'Techniques', kinds: ['technique'] },
  people: { label: 'Authors', kinds: ['author'] },
  time: { label: 'Similar year', kinds: ['time'] },
  places: { label: 'Venue and reference list', kinds: ['venue', 'co-listing'] },
} as const satisfies Record<string, { label: string; kinds: readonly ReasonKind[] }>;
export type Slider = keyof typeof sliders;
export const sliderKeys = Object.keys(sliders) as Slider[];

/** What the reader can set. */
export interface RelatedSettings {
  like: readonly string[];
  unlike: readonly string[];
  weights: Readonly<Partial<Record<Slider, number>>>;
  recency: number;
  diversity: number;
  /** What is left out of the results. */
  leaveOut: readonly LeftOut[];
}

/** What can be left out: what the library holds, and what the seeds cite. */
export const leftOutNames = {
  held: 'Leave out what is in your library',
  cited: 'Leave out what is cited already',
} as const;
export type LeftOut = keyof typeof leftOutNames;
export const leftOutKeys = Object.keys(leftOutNames) as LeftOut[];

export const defaultSettings: RelatedSettings = {
  like: [],
  unlike: [],
  weights: {},
  recency: 0,
  diversity: 0.2,
  leaveOut: [],
};

const toggled = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];

/** Toggles “More like this”; it excludes “Less like this”. */
export const like = (settings: RelatedSettings, id: string): RelatedSettings => ({
  ...settings,
  like: toggled(settings.like, id),
  unlike: settings.unlike.filter((other) => other !== id),
});

export const unlike = (settings: RelatedSettings, id: string): RelatedSettings => ({
  ...settings,
  unlike: toggled(settings.unlike, id),
  like: settings.like.filter((other) => other !== id),
});

/** Sets a slider; 1 is the default. */
export const weigh = (settings: RelatedSettings, slider: Slider, factor: number): RelatedSettings => {
  const { [slider]: _before, ...rest } = settings.weights;
  return { ...settings, weights: factor === 1 ? rest : { ...rest, [slider]: factor } };
};

/** Leaves something out, or takes it in again. */
export const toggleLeftOut = (settings: RelatedSettings, what: LeftOut): RelatedSettings => ({
  ...settings,
  leaveOut: leftOutKeys.filter((key) => settings.leaveOut.includes(key) !== (key === what)),
});

/** The parameters that leave it out. */
export const leavingOut = ({ leaveOut }: RelatedSettings): Readonly<Record<string, string>> =>
  Object.fromEntries(leaveOut.map((key) => [key, 'no']));

/** What to find related work for. */
export interface Start {
  papers?: readonly string[];
  authors?: readonly string[];
  techniques?: readonly string[];
  text?: string;
}

/** What is sent. */
export const bodyOf = (start: Start, settings: RelatedSettings, limit: number): Partial<RelatedBody> => ({
  papers: [...new Set([...(start.papers ?? []), ...settings.like])],
  ...(start.authors ? { authors: [...start.authors] } : {}),
  ...(start.techniques ? { techniques: [...start.techniques] } : {}),
  ...(start.text ? { text: start.text } : {}),
  unlike: [...settings.unlike],
  weights: Object.fromEntries(
    sliderKeys.flatMap((key) => sliders[key].kinds.map((kind) => [kind, settings.weights[key] ?? 1])),
  ),
  recency: settings.recency,
  diversity: settings.diversity,
  limit,
});
