/** What the script in the browser offers to the benchmark. */
import type { Network } from '../../../server/api.ts';

export interface Smoothness {
  /** 95th percentile of the time between two frames, in milliseconds. */
  p95: number;
  /** The longest time without a frame once the hand has let go, in milliseconds. */
  stall: number;
}

export interface Place {
  x: number;
  y: number;
}

export interface Hand {
  /** Draws by another program than Coterie; the milliseconds until it is seen. */
  draw(name: string, network: Network): Promise<number>;
  /** Waits for Coterie's page; the milliseconds from the server's answer until it is seen. */
  seen(): Promise<number>;
  /** Pans or zooms; `from` is a place on the ground. */
  move(gesture: 'pan' | 'zoom', from: Place): Promise<Smoothness>;
}

declare global {
  interface Window {
    hand: Hand;
  }
}
