/** From what related work is looked for, and how its reasons are weighed. Values only. */
import type { Reason, RelatedBody } from '../base/wire.ts';

export type ReasonKind = Reason['kind'];

/** Reasons as a person weighs them, several kinds at a time. */
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
  people: { label: 'People', kinds: ['author'] },
  time: { label: 'Near in time', kinds: ['time'] },
  places: { label: 'Venue and lists', kinds: ['venue', 'co-listing'] },
} as const satisfies Record<string, { label: string; kinds: readonly ReasonKind[] }>;
export type Slider = keyof typeof sliders;
export const sliderKeys = Object.keys(sliders) as Slider[];

/** What is asked beside the paper itself. */
export interface RelatedWish {
  like: readonly string[];
  unlike: readonly string[];
  weights: Readonly<Partial<Record<Slider, number>>>;
  recency: number;
  diversity: number;
}

export const plainWish: RelatedWish = { like: [], unlike: [], weights: {}, recency: 0, diversity: 0.2 };

const toggled = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];

/** More like this: asked again, it is no longer. What is liked is not disliked. */
export const like = (wish: RelatedWish, id: string): RelatedWish => ({
  ...wish,
  like: toggled(wish.like, id),
  unlike: wish.unlike.filter((other) => other !== id),
});

export const unlike = (wish: RelatedWish, id: string): RelatedWish => ({
  ...wish,
  unlike: toggled(wish.unlike, id),
  like: wish.like.filter((other) => other !== id),
});

/** A slider at 1 is where it stands by itself. */
export const weigh = (wish: RelatedWish, slider: Slider, factor: number): RelatedWish => {
  const { [slider]: _before, ...rest } = wish.weights;
  return { ...wish, weights: factor === 1 ? rest : { ...rest, [slider]: factor } };
};

/** From what related work starts. */
export interface Start {
  papers?: readonly string[];
  authors?: readonly string[];
  techniques?: readonly string[];
  text?: string;
}

/** What is sent. */
export const bodyOf = (start: Start, wish: RelatedWish, limit: number): Partial<RelatedBody> => ({
  papers: [...new Set([...(start.papers ?? []), ...wish.like])],
  ...(start.authors ? { authors: [...start.authors] } : {}),
  ...(start.techniques ? { techniques: [...start.techniques] } : {}),
  ...(start.text ? { text: start.text } : {}),
  unlike: [...wish.unlike],
  weights: Object.fromEntries(
    sliderKeys.flatMap((key) => sliders[key].kinds.map((kind) => [kind, wish.weights[key] ?? 1])),
  ),
  recency: wish.recency,
  diversity: wish.diversity,
  limit,
});
