/** Shared parts of the readers that cut a long text into records. */

/** A record longer than this, in characters, is not read, to limit memory. */
export const longestRecord = 1 << 24;

/** The maximum length of stored unread text, in characters. */
const longestUnread = 10_000;

export const shorten = (text: string): string =>
  text.length > longestUnread ? `${text.slice(0, longestUnread)}…` : text;

/** The number of line feeds in a text. */
export const countLines = (text: string): number => {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
};

/** The minimum number of characters to process at once. */
const enough = 1 << 16;

/**
 * Gathers small pieces into large ones. The required length doubles each time a piece gives no record, so that a long
 * record in short pieces is scanned only a few times.
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
