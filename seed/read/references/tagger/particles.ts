/** Particles behind initials, `Silva JA da`, `SANTOS, B. de S.`: the tagger reads the names as if they were not there. */
import type { Token } from './tokens.ts';

/** Behind initials, and before what ends a name, other initials, or another name. */
const behindInitials =
  /(?<=(?:^|[^\p{L}\p{N}])\p{Lu}{1,3}\.?)(?:\s+(?:de|da|do|dos|das|del|della|di|du|van|von|der|den|ter|ten|la))+(?=\s*[,;(]|\s*\.\s|\s+\p{Lu}{1,2}\.|\s+(?:and|und|et|y|e|&)\s)/gu;

interface Plainer {
  /** The text without them. */
  text: string;
  /** The token of the whole text that a token of the shorter one is; particles right behind it belong to it. */
  back(token: Token): Token;
}

export const withoutParticles = (whole: string): Plainer => {
  const cuts = Array.from(whole.matchAll(behindInitials), ({ 0: { length }, index: at }) => ({ at, length }));
  /** Where a place of the shorter text is in the whole one, behind what was cut out there or up to `reach` farther on. */
  const placeOf = (place: number, reach: (at: number) => number): number =>
    cuts.reduce((now, { at, length }) => (at - reach(at) <= now ? Math.max(at, now) + length : now), place);
  const none = (): number => 0;
  // The full stop of the initial stands between.
  const stop = (at: number): number => (whole[at - 1] === '.' ? 1 : 0);
  return {
    text: whole.replace(behindInitials, ''),
    back: ({ text, start, end }) => ({ text, start: placeOf(start, none), end: placeOf(end, stop) }),
  };
};
