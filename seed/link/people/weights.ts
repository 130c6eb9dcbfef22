/**
 * The weight of each feature in the log odds that two mentions refer to the same person. Fitted by logistic
 * regression on pairs from reference lists, fields and the whole of the ACL Anthology, and from the part by Qian of
 * S2AND (https://github.com/allenai/S2AND, ODC-BY). Written by train/main.ts; not to be edited.
 */
import type { Features } from './evidence.ts';

export const bias = 0.688;

export const weights: Readonly<Features> = {
  fuller: 0.248,
  nickname: -0.804,
  rarity: 0.689,
  size: -0.767,
  crowding: -0.358,
  sharedCoauthors: 0.448,
  otherCoauthors: 0.549,
  sharedVenue: 0.255,
  words: 2.24,
  yearGap: -0.338,
  sameAffiliation: 3.484,
  otherAffiliation: -2.176,
};
