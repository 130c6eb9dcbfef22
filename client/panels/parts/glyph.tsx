/** The shape by which a kind of node is known, as in the picture. */
import type { NodeKind } from '../../state/base/wire.ts';

const paths: Record<NodeKind, string> = {
  author: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  paper:
    'M4.5 3h7A1.5 1.5 0 0 1 13 4.500v7a1.5 1.5 0 0 1-1.500 1.500h-7A1.5 1.5 0 0 1 3 11.500v-7A1.5 1.5 0 0 1 4.500 3Z',
  technique: 'M8 1.500 14.500 8 8 14.500 1.500 8Z',
  venue: 'M4.500 2.500h7L15 8l-3.500 5.500h-7L1 8Z',
  source: 'M8 2l6.500 12h-13Z',
  institution: 'M8 1.500 14.500 6.500 12 14H4L1.500 6.500Z',
  country: 'M5.500 2h5L14 5.500v5L10.500 14h-5L2 10.500v-5Z',
};

/** `size` in pixels, where it is to say something; `isOwn` draws the outline of papers of the library. */
export const Glyph = ({ kind, size, isOwn }: { kind: NodeKind; size?: number; isOwn?: boolean }) => (
  <svg
    className={`glyph glyph-${size === undefined ? kind : 'sample'}${isOwn ? ' glyph-own' : ''}`}
    viewBox="1 1 14 14"
    {...(size === undefined ? {} : { style: { width: size, height: size } })}
    aria-hidden="true"
  >
    <path d={paths[kind]} />
  </svg>
);
