/** Many short texts in one piece of memory that threads share: as objects they would fill every thread. */

export interface Texts {
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** Text `i` stands from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
}

/** Numbers in memory that threads share, all 0. */
export const sharedNumbers = (length: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(4 * length));

/** A copy in memory that threads share. */
export const sharedCopy = (numbers: ArrayLike<number>): Int32Array => {
  const copy = sharedNumbers(numbers.length);
  copy.set(numbers);
  return copy;
};

export const textsOf = (list: readonly string[]): Texts => {
  const starts = sharedNumbers(list.length + 1);
  let end = 0;
  list.forEach((text, i) => {
    end += Buffer.byteLength(text);
    starts[i + 1] = end;
  });
  const bytes = new Uint8Array(new SharedArrayBuffer(end));
  const buffer = Buffer.from(bytes.buffer);
  list.forEach((text, i) => {
    buffer.write(text, starts[i] ?? 0);
  });
  return { bytes, starts };
};

/** The number of texts. */
export const countOf = ({ starts }: Texts): number => starts.length - 1;

/** Text `i`; empty if there is none. */
export const textAt = ({ bytes, starts }: Texts, i: number): string => {
  const from = starts[i] ?? 0;
  return Buffer.from(bytes.buffer, from, Math.max(0, (starts[i + 1] ?? from) - from)).toString();
};

/** The place of a text among texts that ascend; -1 if it is not there. */
export const placeOf = (texts: Texts, text: string): number => {
  let [low, high] = [0, countOf(texts) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = textAt(texts, middle);
    if (found === text) return middle;
    if (found < text) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};
