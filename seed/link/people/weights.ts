/**
 * The weight of each feature in the log odds that two mentions refer to the same person. Fitted by logistic
 * regression on pairs from reference lists, fields and the whole of the ACL Anthology, and from the part by Qian of
 * S2AND (https://github.com/allenai/S2AND, ODC-BY). Written by train/main.ts; not to be edited.
 */
import type { Features } from './evidence.ts';

export const bias = -1.754;

export const weights: Readonly<Features> = {
  fuller: -0.176,
  nickname: -1.276,
  namesakes: -2.257,
  someNamesakes: 0.543,
  manyNamesakes: -0.57,
  kin: -0.204,
  rivals: -0.422,
  rivalsOfCommon: 0.928,
  mentions: 1.718,
  namesakeMentions: 0.655,
  commonMentions: -0.956,
  papers: -0.249,
  commonPapers: -0.067,
  sharedCoauthors: 1.404,
  coauthorsOfCommon: 0.369,
  otherCoauthors: -1.581,
  otherOfCommon: 1.522,
  someApart: -1.866,
  manyApart: 1.667,
  mentionsApart: 0.409,
  rareApart: 1.725,
  kinApart: -0.629,
  papersApart: 0.194,
  alone: 2.628,
  aloneNamesakes: 0.852,
  aloneCommon: 0.687,
  aloneMentions: -1.98,
  sharedVenue: 0.225,
  words: 3.372,
  wordsOfMany: 0.784,
  yearGap: -0.432,
  sameAffiliation: 2.926,
  otherAffiliation: -2.369,
};
