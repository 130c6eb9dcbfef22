/** Cuts a text that arrives in pieces into lines. */

export interface LineSplitter {
  /** The complete lines, each with its line break. */
  write(piece: string): string[];
  /** The text after the last break, if any. */
  end(): string[];
}

/** A line longer than this, in characters, is returned in parts, to limit memory. */
export const longestLine = 1 << 20;

const lineBreak = /\r\n?|\n/g;

/**
 * Splits text into lines, which end in `\n`, `\r\n` or `\r`. Drops a byte order mark at the beginning; otherwise all
 * lines joined give the text. A part of an overlong line has no break.
 */
export const splitLines = (): LineSplitter => {
  let pending: string[] = [];
  let pendingLength = 0;
  let started = false;
  /** A `\r` at the end of a piece may be the first half of a break. */
  let half = '';

  const hold = (text: string, lines: string[]): void => {
    let rest = text;
    while (pendingLength + rest.length > longestLine) {
      const room = longestLine - pendingLength;
      lines.push(pending.join('') + rest.slice(0, room));
      rest = rest.slice(room);
      pending = [];
      pendingLength = 0;
    }
    if (rest !== '') pending.push(rest);
    pendingLength += rest.length;
  };

  return {
    write(piece) {
      if (piece === '') return [];
      let text = half + piece;
      if (!started) text = text.replace(/^\ufeff/, '');
      started = true;
      half = text.endsWith('\r') ? '\r' : '';
      if (half !== '') text = text.slice(0, -1);
      const lines: string[] = [];
      let from = 0;
      for (const match of text.matchAll(lineBreak)) {
        const to = match.index + match[0].length;
        hold(text.slice(from, to), lines);
        lines.push(pending.join(''));
        pending = [];
        pendingLength = 0;
        from = to;
      }
      hold(text.slice(from), lines);
      return lines;
    },
    end() {
      const last = pending.join('') + half;
      pending = [];
      pendingLength = 0;
      half = '';
      return last === '' ? [] : [last];
    },
  };
};

/** A line without its line break. */
export const withoutBreak = (line: string): string => line.replace(/[\r\n]+$/, '');
