/** A word of a title or abstract, and what it can do in a phrase. */

export type WordKind = 'function' | 'verb' | 'evaluative' | 'tail' | 'numeral' | 'empty' | 'plain';

export interface Word {
  /** As printed, one part of a hyphenated token. */
  text: string;
  /** Folded, see `foldWord`. */
  key: string;
  kind: WordKind;
  /** An acronym or another sign by its shape: `KVM`, `vIC`, `SR-IOV`, `x86`. */
  sign: boolean;
  /** Whether a hyphen joins it to the word before it, and to the word after it where that is no `-based`. */
  joined: boolean;
  joins: boolean;
  /** Offsets in the text. */
  start: number;
  end: number;
}
