/** Text that is written piece by piece. */

/** Characters of a piece: large enough to cost little, small enough that a server answers others between two of them. */
const enough = 64 * 1024;

/** The same text in fewer, larger pieces. */
export function* gathered(pieces: Iterable<string>): Generator<string> {
  let open: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    open.push(piece);
    length += piece.length;
    if (length < enough) continue;
    yield open.join('');
    [open, length] = [[], 0];
  }
  if (length > 0) yield open.join('');
}
