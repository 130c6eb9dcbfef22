/** Adds up the weights of the features that a token has, one sum for each tag. */

/** The sums of the first `known` of `rows`, written into `scores` from the offset `from`. */
export type Sums = (rows: Int32Array, known: number, scores: Float64Array, from: number) => void;

/** Sums over weights as numbers, `size` for each row. */
export const plainSums =
  (weights: Float32Array, size: number): Sums =>
  (rows, known, scores, from) => {
    for (let tag = 0; tag < size; tag++) {
      let sum = 0;
      for (let k = 0; k < known; k++) sum += weights[(rows[k] as number) * size + tag] as number;
      scores[from + tag] = sum;
    }
  };

/** The number of weights in a word, and what makes each of them positive. */
const inWord = 4;
const shift = 128;
/** Every second byte of a word. Sums of 255 features stay below 16 bits, so two add up at once. */
const halves = 0x00ff00ff;

/** The same over weights of 8 bits in units of `scale`, four of them in a word. */
export const packedSums = (weights: Int8Array, size: number, scale: number): Sums => {
  const words = Math.ceil(size / inWord);
  const count = weights.length / size;
  const bytes = new Uint8Array(count * words * inWord);
  for (let row = 0; row < count; row++)
    for (let tag = 0; tag < size; tag++)
      bytes[row * words * inWord + tag] = (weights[row * size + tag] ?? 0) + shift;
  // Read as words in the machine's own order, and written back in the same.
  const packed = new Uint32Array(bytes.buffer);
  const pair = new Uint32Array(2);
  const parts = new Uint16Array(pair.buffer);
  return (rows, known, scores, from) => {
    for (let word = 0; word < words; word++) {
      let [even, odd] = [0, 0];
      for (let k = 0; k < known; k++) {
        const four = packed[(rows[k] as number) * words + word] as number;
        even += four & halves;
        odd += (four >>> 8) & halves;
      }
      pair[0] = even;
      pair[1] = odd;
      for (let i = 0; i < inWord && word * inWord + i < size; i++) {
        // parts: bytes 0 and 2 of the words, then bytes 1 and 3.
        const sum = parts[(i % 2) * 2 + (i >>> 1)] as number;
        scores[from + word * inWord + i] = (sum - shift * known) * scale;
      }
    }
  };
};
