/** Reads Coterie's own JSON piece by piece: checks every record, reports bad ones, and returns the rest as a graph. */
import { InputError } from '../../../../../server/base/errors.ts';
import type { Graph } from '../../../../../server/model.ts';
import type { Reading } from '../../../../normalize/record.ts';
import { gather, shorten } from '../../stream/pieces.ts';
import { cutJson, type JsonCut } from '../parts/cut.ts';
import { isObject } from '../parts/values.ts';
import { isSection, openGathering } from './check.ts';
import { layoutVersion, sections } from './layout.ts';

/** A library read from a file, and its unread records. */
export interface Library {
  graph: Graph;
  unread: Reading['unread'];
}

/** Takes the pieces of a text in order; `end` returns the library. */
export interface LibraryReader {
  write(piece: string): void;
  end(): Library;
}

/** Fields that only records have. */
const telling = ['id', 'paper', 'citing'];
const isRecord = (value: unknown): boolean => isObject(value) && telling.some((name) => name in value);

/** The version must be within this many characters from the beginning. */
const headLength = 200;
const layout = /^[\ufeff\s]*\{\s*"coterie"\s*:\s*(\d{1,9})/;

const checkLayout = (head: string, name: string): void => {
  const version = layout.exec(head)?.[1];
  if (version === undefined)
    throw new InputError(`${name}: this is not a library of Coterie: it does not begin with "coterie".`);
  if (Number(version) > layoutVersion)
    throw new InputError(
      `${name}: this library was written by a newer Coterie (layout ${version}, known is ${layoutVersion}); update Coterie.`,
    );
};

/** Opens a reader, which throws `InputError` for text that is no library or of a newer layout. `name` is for messages. */
export const openLibrary = (name: string): LibraryReader => {
  const cutter = cutJson({ lists: sections, isRecord });
  const { graph, add } = openGathering();
  const unread: Library['unread'] = [];
  let head = '';
  let checked = false;

  const take = (cut: JsonCut): undefined[] => {
    const { line, text } = cut;
    const refuse = (reason: string): void => {
      unread.push({ line, raw: shorten(text), reason });
    };
    if (cut.kind === 'broken') refuse(cut.reason);
    else if (isObject(cut.value) && 'coterie' in cut.value) return [];
    else if (!isSection(cut.list)) refuse('this is not in a list of a library');
    else {
      const reason = add(cut.list, cut.value);
      if (reason !== undefined) refuse(reason);
    }
    return [undefined];
  };
  const pieces = gather(
    (text) => cutter.write(text).flatMap(take),
    () => cutter.end().flatMap(take),
  );
  return {
    write(piece) {
      if (!checked) {
        head += piece.slice(0, headLength);
        if (head.length >= headLength) checkLayout(head, name);
        checked = head.length >= headLength;
      }
      pieces.write(piece);
    },
    end() {
      if (!checked) checkLayout(head, name);
      pieces.end();
      return { graph, unread };
    },
  };
};

/** Reads a whole text. Throws `InputError` if it is not a library or has a newer layout. */
export const readLibrary = (text: string, name: string): Library => {
  const reader = openLibrary(name);
  reader.write(text);
  return reader.end();
};
