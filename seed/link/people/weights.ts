/**
 * The weight of each feature in the log odds that two mentions refer to the same person. Fitted by logistic
 * regression on pairs from reference lists, fields and the whole of the ACL Anthology, and from the part by Qian of
 * S2AND (https://github.com/allenai/S2AND, ODC-BY). Written by train/main.ts; not to be edited.
 */
import type { Features } from './evidence.ts';

export const bias = 0.764;

export const weights: Readonly<Features> = {
  fuller: -0.673,
  nickname: -1.064,
  namesakes: -0.809,
  someNamesakes: 0.304,
  rivals: 0.086,
  crowding: -0.702,
  papers: -0.069,
  sharedCoauthors: 0.132,
  otherCoauthors: -0.478,
  sharedVenue: 0.204,
  words: 1.999,
  yearGap: -0.872,
  sameAffiliation: 1.813,
  otherAffiliation: -2.25,
};
