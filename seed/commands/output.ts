/** Where a command writes: results on stdout, messages on stderr. */
export interface Output {
  result(text: string): void;
  /** A part of a long result, unchanged; resolves when more can be written. */
  piece(text: string): Promise<void>;
  say(text: string): void;
}

export const processOutput: Output = {
  result: (text) => {
    process.stdout.write(`${text}\n`);
  },
  piece: (text) =>
    new Promise((resolve) => {
      if (process.stdout.write(text)) resolve();
      else process.stdout.once('drain', resolve);
    }),
  say: (text) => {
    process.stderr.write(`${text}\n`);
  },
};

/** `1 paper`, `2,000 papers`. */
export const amount = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
