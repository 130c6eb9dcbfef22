/** What the readers that cut a long text into records share. */

/** A record longer than this, in characters, is not read, so that memory stays bounded. */
export const longestRecord = 1 << 24;

/** How much is kept of what cannot be read, in characters. */
const longestUnread = 10_000;

export const shorten = (text: string): string =>
  text.length > longestUnread ? `${text.slice(0, longestUnread)}…` : text;

/** The number of line feeds in a text. */
export const countLines = (text: string): number => {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
};

/** Fewer characters than this are not worth looking at until more arrive. */
const enough = 1 << 16;

/**
 * Gathers small pieces into large ones. A piece is handed on when it is as long as the last, doubled each time
 * that no record came of it, so that a long record in short pieces is looked through only a few times.
 */
export const gather = <Entry>(
  write: (text: string) => Entry[],
  end: () => Entry[],
): { write(piece: string): Entry[]; end(): Entry[] } => {
  let pending: string[] = [];
  let length = 0;
  let wanted = enough;
  const flush = (): Entry[] => {
    const text = pending.join('');
    pending = [];
    length = 0;
    return write(text);
  };
  return {
    write(piece) {
      pending.push(piece);
      length += piece.length;
      if (length < wanted) return [];
      const entries = flush();
      wanted = entries.length > 0 ? enough : Math.min(wanted * 2, longestRecord);
      return entries;
    },
    end() {
      return [...flush(), ...end()];
    },
  };
};
