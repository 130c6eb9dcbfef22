/**
 * Finds the beginning and end of each entry of a BibTeX text, including entries that are never closed. Looks only at
 * braces, as BibTeX does; `entry.ts` reads the content.
 */

export type Chunk =
  /** `closed` says whether the entry's own closing brace was found. */
  | { kind: 'entry'; type: string; raw: string; line: number; closed: boolean }
  /** Text outside entries that cannot be a comment. */
  | { kind: 'stray'; raw: string; line: number };

export interface Scanner {
  /** Takes one line with its break. */
  line(text: string): Chunk[];
  end(): Chunk[];
}

/** The maximum length of an entry, in characters. A longer one has lost its end. */
export const longestEntry = 1 << 22;
/** The maximum number of times text after an unclosed entry is scanned again; keeps broken files linear. */
const mostReplays = 32;

const opening = /(?<![\w.+-])@[ \t]*([^\s{}(),="#%'@\\]+)[ \t]*(?:([{(])|(?=\r?\n?$))/g;
/** A line that begins an entry, even if the braces of another are open. */
const restart =
  /^\s*@[ \t]*(?:(?:string|preamble|comment)[ \t]*[{(]|[A-Za-z]\w*[ \t]*[{(]\s*[^\s,={}"()]+\s*(?:,|$))/i;
/** A field after an entry that was closed too early. */
const strayField = /^[\s,]*[A-Za-z][\w:.-]*\s*=\s*(?:["{]|\w+\s*[,}]?$)/;
const lostBrace =
  /^\s*@[ \t]*(?:article|book|inproceedings|incollection|inbook|misc|techreport|phdthesis|mastersthesis|proceedings|online|string)\b(?![ \t]*[{(])/i;

interface Open {
  type: string;
  parts: string[];
  length: number;
  line: number;
  /** `(` if the entry uses round brackets. */
  bracket: string;
  depth: number;
  quoted: boolean;
}

const delimiters = { '{': /[{}]/g, '(': /[{}()"]/g } as const;

/** The end of the entry in `text` from `from` on; -1 if not found. Keeps count in `open`. */
const findEnd = (open: Open, text: string, from: number): number => {
  const pattern = open.bracket === '(' ? delimiters['('] : delimiters['{'];
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [sign] = match;
    if (sign === '{') open.depth++;
    else if (sign === '}') {
      open.depth--;
      if (open.bracket === '{' && open.depth === 0) return match.index + 1;
      if (open.depth < 0) open.depth = 0;
    } else if (sign === '"' && open.depth === 0) open.quoted = !open.quoted;
    else if (sign === ')' && open.depth === 0 && !open.quoted) return match.index + 1;
  }
  return -1;
};

export const scanEntries = (): Scanner => {
  let open: Open | undefined;
  let lineNumber = 0;
  let atLineStart = true;
  let replays = 0;
  /** Set after an unclosed `@comment{`: then skip the word and do not count braces, as BibTeX does. */
  let commentsAreWords = false;
  /** Whether an entry was just closed, so that fields here belong to it. */
  let justClosed = false;
  let stray: { parts: string[]; line: number } | undefined;
  let chunks: Chunk[] = [];

  const flushStray = (): void => {
    if (stray !== undefined) chunks.push({ kind: 'stray', raw: stray.parts.join(''), line: stray.line });
    stray = undefined;
  };

  const outside = (text: string, line: number): void => {
    if (/^[\s,]*$/.test(text)) return;
    if (
      stray === undefined &&
      ((justClosed && strayField.test(text.trimEnd())) || (atLineStart && lostBrace.test(text)))
    ) {
      stray = { parts: [], line };
    }
    justClosed = false;
    if (stray !== undefined && stray.parts.length < 1000) stray.parts.push(text);
  };

  const emit = (entry: Open, closed: boolean): void => {
    chunks.push({ kind: 'entry', type: entry.type, raw: entry.parts.join(''), line: entry.line, closed });
  };

  /** Returns an entry without an end as it is, and scans the text that it swallowed again. */
  const giveUp = (): void => {
    const lost = open;
    if (lost === undefined) return;
    open = undefined;
    const raw = lost.parts.join('');
    if (lost.bracket === '') {
      if (lostBrace.test(raw)) stray = { parts: [raw], line: lost.line };
      return;
    }
    const isComment = lost.type.toLowerCase() === 'comment';
    if (isComment) commentsAreWords = true;
    opening.lastIndex = 1;
    const next = replays < mostReplays ? opening.exec(raw) : null;
    const end = next?.index ?? raw.length;
    if (!isComment) emit({ ...lost, parts: [raw.slice(0, end)] }, false);
    if (next === null) return;
    replays++;
    const after = lineNumber;
    lineNumber = lost.line + countBreaks(raw.slice(0, end));
    for (const text of raw.slice(end).split(/(?<=\r\n|\n|\r(?!\n))/)) {
      step(text);
      if (/[\r\n]$/.test(text)) lineNumber++;
    }
    lineNumber = after;
  };

  /** Reads one line. A line that begins an entry ends the current one, but a comment may contain entries. */
  const step = (text: string): void => {
    const entry = open?.bracket === '' || open?.type.toLowerCase() === 'comment' ? undefined : open;
    if (entry !== undefined && entry.length > 0 && atLineStart && restart.test(text)) {
      emit(entry, false);
      open = undefined;
    }
    take(text);
  };

  /** Reads text of the line `lineNumber`. */
  const take = (text: string): void => {
    let from = 0;
    while (from < text.length) {
      if (open === undefined) {
        from = findOpening(text, from);
        continue;
      }
      if (open.bracket === '') {
        from = findBracket(open, text, from);
        continue;
      }
      const end = findEnd(open, text, from);
      const part = end < 0 ? text.slice(from) : text.slice(from, end);
      open.parts.push(part);
      open.length += part.length;
      if (end < 0) {
        if (open.length > longestEntry) giveUp();
        return;
      }
      const done = open;
      open = undefined;
      emit(done, true);
      justClosed = done.type.toLowerCase() !== 'comment';
      from = end;
    }
  };

  const findOpening = (text: string, from: number): number => {
    opening.lastIndex = from;
    for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
      const [whole, type = '', bracket = ''] = match;
      if (commentsAreWords && type.toLowerCase() === 'comment') continue;
      outside(text.slice(from, match.index), lineNumber);
      flushStray();
      open = {
        type,
        parts: [whole],
        length: whole.length,
        line: lineNumber,
        bracket,
        depth: bracket === '{' ? 1 : 0,
        quoted: false,
      };
      return match.index + whole.length;
    }
    outside(text.slice(from), lineNumber);
    return text.length;
  };

  /** Finds the opening brace on the line after `@article`. */
  const findBracket = (entry: Open, text: string, from: number): number => {
    const [gap = ''] = /^\s*/.exec(text.slice(from)) ?? [];
    const at = from + gap.length;
    const sign = text[at] ?? '';
    if (sign === '{' || sign === '(' || sign === '') {
      entry.parts.push(text.slice(from, at + sign.length));
      entry.bracket = sign;
      entry.depth = sign === '{' ? 1 : 0;
      return at + sign.length;
    }
    open = undefined;
    const raw = entry.parts.join('');
    if (lostBrace.test(raw)) stray = { parts: [raw], line: entry.line };
    return from;
  };

  const finishStep = (): Chunk[] => {
    const done = chunks;
    chunks = [];
    return done;
  };

  return {
    line(text) {
      if (atLineStart) lineNumber++;
      step(text);
      atLineStart = /[\r\n]$/.test(text);
      return finishStep();
    },
    end() {
      while (open !== undefined) giveUp();
      flushStray();
      return finishStep();
    },
  };
};

const countBreaks = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0;
