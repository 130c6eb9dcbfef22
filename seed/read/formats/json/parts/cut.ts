/**
 * Cuts JSON that arrives in pieces into records: a list, a list inside an API response (`results`, `items`), one
 * record per line, or a single record. Skips a damaged record and continues with the next whole one.
 *
 * A push parser (`@streamparser/json` was tried) stops at the first error, does not return the source text, and is
 * slower. After cutting, the engine's own JSON.parse reads each record.
 */
import { countLines, longestRecord, shorten } from '../../stream/pieces.ts';
import { deepest, type Scan, type Step, step, stringEnd } from './scan.ts';
import { firstWhole, nextObject, parseJson, wholeRecord } from './whole.ts';

export interface JsonShape {
  /** Names of lists of records in a response. */
  readonly lists: readonly string[];
  /** Whether a value is a record rather than a part of one. */
  isRecord(value: unknown): boolean;
}

export type JsonCut =
  /** `list` is the name of the list with the value, if a response names it. */
  | { kind: 'value'; value: unknown; text: string; line: number; list: string }
  | { kind: 'broken'; text: string; line: number; reason: string };

export interface JsonCutter {
  write(text: string): JsonCut[];
  end(): JsonCut[];
}

const outsideSign = /["{}[\]]|[^\s,:\ufeff]/g;
/** The maximum length of a name to search backwards for. */
const longestKey = 100;
const plain = /[\w.+-]+/y;

/** The name of the value at `at`; empty if it is long or contains quotes, which none of our names does. */
const keyAt = (text: string, at: number): string => {
  const lead = text.slice(Math.max(0, at - longestKey), at).trimEnd();
  const quoted = lead.endsWith(':') ? lead.slice(0, -1).trimEnd() : '';
  return quoted.endsWith('"') ? quoted.slice(quoted.lastIndexOf('"', quoted.length - 2) + 1, -1) : '';
};

export const cutJson = ({ lists, isRecord }: JsonShape): JsonCutter => {
  const envelopes = new Set(lists);
  let text = '';
  /** The start of the current value, or the end of the scanned text between values. */
  let start = 0;
  let line = 1;
  /** The brackets around records. */
  let around = '';
  let scan: Scan | undefined;
  /** Whether the current value is outside the list of records and can be skipped. */
  let aside = false;
  /** The last name in the response around the records. */
  let key = '';
  /** The name of the current list of records. */
  let list = '';
  /** Text between records. */
  let stray: { text: string; line: number; reason: string } | undefined;
  /** Whether any object or list has been found. */
  let found = false;
  /** Whether a damaged record was skipped before. */
  let mended = false;
  /** The reason for skipping the current value, and the offset to search from for the next. */
  let given: { reason: string; at: number } | undefined;
  let cuts: JsonCut[] = [];

  const forget = (to: number): string => {
    const piece = text.slice(start, to);
    line += countLines(piece);
    start = to;
    return piece;
  };
  const cut = (to: number, make?: (text: string, line: number) => JsonCut): void => {
    const where = line;
    const piece = forget(to);
    if (make !== undefined) {
      flushStray();
      cuts.push(make(piece, where));
    }
    scan = undefined;
    given = undefined;
  };
  /** Collects consecutive pieces of text between records into one unread text. */
  const cutStray = (to: number, reason: string): void => {
    stray ??= { text: '', line, reason };
    const piece = forget(to);
    if (stray.text.length < longestRecord) stray.text += piece;
  };
  const flushStray = (): void => {
    if (stray === undefined) return;
    cuts.push({ kind: 'broken', ...stray, text: shorten(stray.text.trim()) });
    stray = undefined;
  };
  const broken =
    (reason: string) =>
    (piece: string, where: number): JsonCut => ({
      kind: 'broken',
      text: shorten(piece.replace(/[\s,]+$/, '')),
      line: where,
      reason,
    });

  /** Treats a value opened as a record as the container of the records. */
  const descend = (at: number): void => {
    around += `{${text[at] ?? ''}`;
    list = keyAt(text, at);
    cut(at + 1);
  };

  const enter = (at: number, ignored: boolean): void => {
    key = '';
    forget(at);
    scan = { at: at + 1, open: text[at] ?? '' };
    aside = ignored;
  };

  /** Steps between the values of a list, or the names and values of a response. */
  const stepOutside = (ended: boolean): boolean => {
    outsideSign.lastIndex = start;
    const match = outsideSign.exec(text);
    if (match === null) {
      forget(text.length);
      return false;
    }
    const [sign] = match;
    const at = match.index;
    const inAnswer = around.endsWith('{');
    if (sign === '{' || sign === '[') {
      found = true;
      // In a response, a value without a name is a record after a list that ended too soon.
      if (around.length >= deepest) cutStray(at + 1, `values nested deeper than ${deepest}`);
      else if (inAnswer && key !== '' && !envelopes.has(key)) enter(at, true);
      else if (sign === '{') enter(at, false);
      else {
        around += '[';
        // A list directly within a list has no name.
        if (inAnswer) list = key;
        cut(at + 1);
      }
    } else if (sign === '}' || sign === ']') {
      const fits = around.endsWith(sign === '}' ? '{' : '[');
      if (fits) around = around.slice(0, -1);
      forget(at);
      // After a damaged record the open brackets are unknown.
      if (fits || mended) forget(at + 1);
      else cutStray(at + 1, `"${sign}" closes nothing`);
    } else if (inAnswer) return skipInAnswer(at, ended);
    else return stepOut(at, ended);
    return true;
  };
  /** Leaves a list that was never closed, if the name of another list comes where a record should be. */
  const stepOut = (at: number, ended: boolean): boolean => {
    const answer = around.replace(/\[+$/, '');
    const end = text[at] === '"' && answer !== '' ? stringEnd(text, at) : -1;
    if (end === undefined && !ended && text.length - at < longestRecord) return false;
    if (end === undefined || end < 0 || !envelopes.has(text.slice(at + 1, end - 1)))
      return skipRest(at, ended);
    cutStray(at, 'the list before this is not closed');
    around = answer;
    return true;
  };
  /** Skips a name or a plain value in a response. */
  const skipInAnswer = (at: number, ended: boolean): boolean => {
    plain.lastIndex = at;
    const end = text[at] === '"' ? stringEnd(text, at) : plain.test(text) ? plain.lastIndex : -1;
    if (end === undefined && !ended && text.length - at < longestRecord) return false;
    if (end === undefined || end < 0) return skipRest(at, ended);
    const next = /\S/.exec(text.slice(end, end + longestKey))?.[0];
    if (next === undefined && !ended && text.length - end < longestKey) return false;
    key = next === ':' ? text.slice(at + 1, end - 1) : '';
    forget(end);
    return true;
  };
  /** Skips text that is not an object where records should be. */
  const skipRest = (at: number, ended: boolean): boolean => {
    const stop = /[{[\]}\n]/.exec(text.slice(at + 1));
    if (stop === null && !ended && text.length - at < longestRecord) return false;
    forget(at);
    cutStray(stop === null ? text.length : at + 1 + stop.index, 'this is not a record');
    return true;
  };

  const finish = (to: number): void => {
    const parsed = aside ? { value: undefined } : parseJson(text.slice(start, to));
    if ('reason' in parsed) {
      giveUp(parsed.reason);
      return;
    }
    const within = isRecord(parsed.value) ? -1 : firstWhole(text, start + 1, to, isRecord);
    if (within >= 0) {
      mended = true;
      cut(within, broken('the structure around these records is unknown'));
    } else if (aside) cut(to);
    else cut(to, (piece, where) => ({ kind: 'value', value: parsed.value, text: piece, line: where, list }));
  };
  /** The list opened last in the skipped text. */
  const lastList = (skipped: string): string | undefined =>
    [...skipped.matchAll(/"([\w.+-]+)"\s*:\s*\[/g)]
      .map(([, name = '']) => name)
      .findLast((name) => envelopes.has(name));
  const giveUp = (reason: string): void => {
    mended = true;
    given = { reason, at: start + 1 };
  };

  const stepInside = (inside: Scan, ended: boolean): boolean => {
    const next: Step = step(text, inside, start);
    if (next.kind === 'closed') finish(next.at);
    else if (next.kind === 'damaged') giveUp(next.reason);
    else if (next.kind === 'opened') {
      const inTop = inside.open.length === 2 && !aside;
      if (inTop && inside.open[0] === '{' && envelopes.has(keyAt(text, next.at))) {
        // Whole records before the list mean that the current value is a damaged record of another list.
        if (firstWhole(text, start + 1, next.at, isRecord) >= 0)
          giveUp('a list in this record is not closed');
        else if (text[next.at] === '[') descend(next.at);
        else {
          around += '{';
          enter(next.at, false);
        }
      }
    } else if (text.length - start > longestRecord) giveUp(`longer than ${longestRecord} characters`);
    else if (ended) giveUp('the file ends inside this record');
    else return false;
    return true;
  };

  /** Finds the next whole record after a damaged one. */
  const stepOver = (lost: { reason: string; at: number }, ended: boolean): boolean => {
    const at = nextObject(text, lost.at);
    if (at >= 0) {
      const end = wholeRecord(text, at, start, isRecord);
      if (end === undefined && !ended && text.length - at < longestRecord) {
        lost.at = at;
        return false;
      }
      if (end !== undefined && end > 0) {
        if (around.endsWith('{')) around = '';
        list = lastList(text.slice(start, at)) ?? list;
        cut(at, broken(lost.reason));
        return true;
      }
      lost.at = at + 1;
      return true;
    }
    lost.at = Math.max(lost.at, text.length - 1);
    if (ended) {
      around = '';
      cut(text.length, broken(lost.reason));
    } else if (text.length - start > 2 * longestRecord) {
      cut(text.length, broken(lost.reason));
      given = { reason: lost.reason, at: text.length };
    }
    return false;
  };
  const run = (ended: boolean): JsonCut[] => {
    for (;;) {
      const goOn = given ? stepOver(given, ended) : scan ? stepInside(scan, ended) : stepOutside(ended);
      if (!goOn) break;
    }
    text = text.slice(start);
    if (scan !== undefined) scan.at -= start;
    if (given !== undefined) given.at -= start;
    start = 0;
    const done = cuts;
    cuts = [];
    return done;
  };

  return {
    write(piece) {
      text += piece;
      return run(false);
    },
    end() {
      const done = run(true);
      flushStray();
      done.push(...cuts);
      const lost = (reason: string): JsonCut => ({ kind: 'broken', text: '', line, reason });
      if (!found && done.length === 0) return [lost('there is no JSON in this file')];
      if (around !== '' && done.at(-1)?.kind !== 'broken') {
        done.push(lost('the file ends before its list is closed; something may be missing'));
      }
      return done;
    },
  };
};
