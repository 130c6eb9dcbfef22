/** Weights of the features, fitted by `seed/train/match/main.ts`. */

/** The bias, then a weight for each feature. */
export const bias = -1.865;
export const weights: Readonly<Record<string, number>> = {
  'same title': 3.739,
  misprints: 1.237,
  plurals: -1.02,
  'no subtitle': 1.391,
  'length of title': 0.668,
  'little words': -0.874,
  'other words': -0.672,
  'share of other words': 0.079,
  'same first author': 1.321,
  'close first author': 1.804,
  'later author first': -3.2,
  namesake: -0.024,
  'other first author': -2.517,
  'further authors found': 0.219,
  'no further author found': -1.234,
  'same year': 1.408,
  'a year apart': -0.551,
  'years apart': -4.607,
  'same page': 4.336,
  'other page': -2.294,
  'same venue': -0.591,
  'other venue': -2.095,
};
