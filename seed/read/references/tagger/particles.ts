/** Particles after initials, `Silva JA da`, `SANTOS, B. de S.`: removed before the tagger reads the names. */
import type { Token } from './tokens.ts';

/** Particles after initials and before the end of a name, other initials, or another name. */
const behindInitials =
  /(?<=(?:^|[^\p{L}\p{N}])\p{Lu}{1,3}\.?)(?:\s+(?:de|da|do|dos|das|del|della|di|du|van|von|der|den|ter|ten|la))+(?=\s*[,;(]|\s*\.\s|\s+\p{Lu}{1,2}\.|\s+(?:and|und|et|y|e|&)\s)/gu;

interface Plainer {
  /** The text without the particles. */
  text: string;
  /** Maps a token of the shorter text to the whole text and adds the particles right after it. */
  back(token: Token): Token;
}

const unchanged = (token: Token): Token => token;

export const withoutParticles = (whole: string): Plainer => {
  if (whole.search(behindInitials) < 0) return { text: whole, back: unchanged };
  const cuts = Array.from(whole.matchAll(behindInitials), ({ 0: { length }, index: at }) => ({ at, length }));
  /** Maps an offset of the shorter text to the whole text, after particles removed there or up to `reach` later. */
  const placeOf = (place: number, reach: (at: number) => number): number =>
    cuts.reduce((now, { at, length }) => (at - reach(at) <= now ? Math.max(at, now) + length : now), place);
  const none = (): number => 0;
  // The full stop of the initial comes between.
  const stop = (at: number): number => (whole[at - 1] === '.' ? 1 : 0);
  return {
    text: whole.replace(behindInitials, ''),
    back: ({ text, start, end }) => ({ text, start: placeOf(start, none), end: placeOf(end, stop) }),
  };
};
