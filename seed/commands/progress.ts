/** A progress bar on a terminal, nothing elsewhere. */
import { SingleBar } from 'cli-progress';

export interface Bar {
  /** The share done, from 0 to 1. */
  update(done: number): void;
  stop(): void;
}

/** A bar on stderr with a name before it. */
export const progressBar = (name: string): Bar => {
  const bar = new SingleBar({
    format: `${name} {bar} {percentage}%`,
    stream: process.stderr,
    noTTYOutput: false,
    clearOnComplete: true,
  });
  bar.start(100, 0);
  return { update: (done) => bar.update(Math.round(done * 100)), stop: () => bar.stop() };
};
