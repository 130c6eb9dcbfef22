/**
 * The weight of each feature in the log odds that two mentions refer to the same person. Fitted by logistic
 * regression on pairs from reference lists, fields and the whole of the ACL Anthology, and from the part by Qian of
 * S2AND (https://github.com/allenai/S2AND, ODC-BY). Written by train/main.ts; not to be edited.
 */
import type { Features } from './evidence.ts';

export const bias = -0.407;

export const weights: Readonly<Features> = {
  fuller: -0.323,
  nickname: -1.301,
  namesakes: -0.919,
  someNamesakes: 0.446,
  rivals: -0.34,
  crowding: -0.263,
  papers: -0.316,
  sharedCoauthors: 1.534,
  otherCoauthors: 0.412,
  crowdedApart: -1.74,
  papersApart: 0.871,
  sharedVenue: 0.143,
  words: 3.161,
  yearGap: -0.64,
  sameAffiliation: 2.535,
  otherAffiliation: -1.254,
};
