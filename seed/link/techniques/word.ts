/** A word of a title or abstract, and its role in a phrase. */

export type WordKind = 'function' | 'verb' | 'evaluative' | 'tail' | 'numeral' | 'empty' | 'plain';

export interface Word {
  /** As printed, one part of a hyphenated token. */
  text: string;
  /** Folded, see `foldWord`. */
  key: string;
  kind: WordKind;
  /** Has the shape of an acronym or product name: `KVM`, `vIC`, `SR-IOV`, `x86`. */
  sign: boolean;
  /** Whether a hyphen joins it to the word before, or to the word after, unless that is like `-based`. */
  joined: boolean;
  joins: boolean;
  /** Offsets in the text. */
  start: number;
  end: number;
}
