/** Text of which every character carries a tag; what stands between fields carries `other`. */
import type { Tag } from '../../read/references/tagger/tags.ts';

export interface Piece {
  text: string;
  tag: Tag;
}

/** An entry for training: for each token the tags that it may have, as bits in the order of `tags`. */
export interface Example {
  text: string;
  allowed: Uint32Array;
}

export const plain = (text: string): Piece => ({ text, tag: 'other' });
