/** Opens and closes the player over the years. */
import type { Coterie } from '../context/context.ts';
import type { Playing } from '../state/scene/years-window.ts';

/** All years, at rest. */
export const wholePlaying: Playing = {
  window: { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  isPlaying: false,
  speed: 'normal',
};

export const togglePlayer = ({ playing }: Pick<Coterie, 'playing'>): void =>
  playing.set((now) => (now ? undefined : wholePlaying));
