/** Signs in a line that an entry has a date, ends, or continues. */

/** A year, or words in its place. */
export const year = /(?:^|\D)(?:1[5-9]|20)\d{2}[a-z]?(?:\D|$)|in press|forthcoming|n\. ?d\./i;

/** The end of an entry. Most lines inside an entry end differently. */
export const closed = /(?:[.)\]!?;。．」』）][”"’'»]?|\d|[頁页年쪽]|(?:https?:|doi:|10\.)\S+)$/i;

/** The end of a line that continues on the next. */
export const open =
  /(?:[,:&(–—/-]|\b(?:and|in|of|the|for|on|to|with|a|an|by|pp?\.|(?<!\d )vol\.|no\.|eds?\.|dr\.|prof\.|st\.))$/i;

/** An entry that points to an earlier one and has no year. */
export const shortForm =
  /^\s*(?:ibid|ib\.|íbid|id(?:em)?[.,]|ebd|ebenda|ders\.|dies\.|ivi,|там же)|\b(?:op\. ?cit|a\. ?a\. ?O|loc\. ?cit|supra|wie Anm)\b/iu;
