/**
 * Finds the entries of a BibTeX text: where each begins and ends, and where one that was never closed must end.
 * It looks at braces only, as BibTeX does; what is in an entry is for `entry.ts`.
 */

export type Chunk =
  /** `closed` says whether the entry's own closing brace was found. */
  | { kind: 'entry'; type: string; raw: string; line: number; closed: boolean }
  /** Text outside of all entries that cannot be a comment. */
  | { kind: 'stray'; raw: string; line: number };

export interface Scanner {
  /** Takes one line with its break. */
  line(text: string): Chunk[];
  end(): Chunk[];
}

/** An entry longer than this, in characters, has lost its end. */
export const longestEntry = 1 << 22;
/** How often text that an unclosed entry swallowed is looked through again; keeps broken files linear. */
const mostReplays = 32;

const opening = /(?<![\w.+-])@[ \t]*([^\s{}(),="#%'@\\]+)[ \t]*(?:([{(])|(?=\r?\n?$))/g;
/** A line that begins an entry, even where the braces of another are still open. */
const restart =
  /^\s*@[ \t]*(?:(?:string|preamble|comment)[ \t]*[{(]|[A-Za-z]\w*[ \t]*[{(]\s*[^\s,={}"()]+\s*(?:,|$))/i;
/** What follows an entry that was closed too early. */
const strayField = /^[\s,]*[A-Za-z][\w:.-]*\s*=\s*(?:["{]|\w+\s*[,}]?$)/;
const lostBrace =
  /^\s*@[ \t]*(?:article|book|inproceedings|incollection|inbook|misc|techreport|phdthesis|mastersthesis|proceedings|online|string)\b(?![ \t]*[{(])/i;

interface Open {
  type: string;
  parts: string[];
  length: number;
  line: number;
  /** `(` where the entry is set in round brackets. */
  bracket: string;
  depth: number;
  quoted: boolean;
}

const delimiters = { '{': /[{}]/g, '(': /[{}()"]/g } as const;

/** Where the entry ends in `text`, searching from `from`; -1 where it does not. Keeps count in `open`. */
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
  /** After an unclosed `@comment{` the word is passed over and the braces are not counted, as BibTeX does. */
  let commentsAreWords = false;
  /** Whether an entry has just been closed, so that fields here would be its lost ones. */
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

  /** The entry under way has no end: it is handed on as it is, and what it swallowed is looked through again. */
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

  /** Takes one line: one that begins an entry ends the entry under way, but a comment may hold entries. */
  const step = (text: string): void => {
    const entry = open?.bracket === '' || open?.type.toLowerCase() === 'comment' ? undefined : open;
    if (entry !== undefined && entry.length > 0 && atLineStart && restart.test(text)) {
      emit(entry, false);
      open = undefined;
    }
    take(text);
  };

  /** Looks at text that lies on the line `lineNumber`. */
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

  /** `@article` stood at the end of a line: its brace may come on the next. */
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
