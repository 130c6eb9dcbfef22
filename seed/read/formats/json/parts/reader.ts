/** A reader for any JSON format: cuts the text into records and reads each as a reference. */
import type { Reference } from '../../../../normalize/record.ts';
import { gather, shorten } from '../../stream/pieces.ts';
import type { Entry, Reader } from '../../stream/reader.ts';
import { cutJson, type JsonCut, type JsonShape } from './cut.ts';
import { isObject, type JsonObject } from './values.ts';

export interface JsonFormat extends JsonShape {
  /** The name of a record in messages. */
  readonly expected: string;
  /** A reference, or a reason why there is none. `position` counts from 1. */
  read(record: JsonObject, position: number, raw: string): Reference | string;
}

/** Other kinds of JSON objects, for a helpful message about a wrong file. */
const strangers: readonly (readonly [isIt: (value: JsonObject) => boolean, what: string])[] = [
  [
    (value) => JSON.stringify(value['@context'] ?? '').includes('codemeta'),
    'CodeMeta, which describes software',
  ],
  [(value) => '@context' in value || '@graph' in value, 'JSON-LD'],
  [(value) => 'cff-version' in value, 'a citation file of a program (CFF)'],
  [(value) => 'coterie' in value, "Coterie's own JSON"],
  [(value) => value['type'] === 'FeatureCollection', 'GeoJSON'],
];

const refuse = (value: unknown, expected: string): string => {
  const what = isObject(value) ? strangers.find(([isIt]) => isIt(value))?.[1] : undefined;
  return what === undefined ? `this is no ${expected}` : `this is ${what}, and no ${expected}`;
};

/** Reads a format piece by piece. */
export const readJson = (format: JsonFormat): Reader => {
  const cutter = cutJson(format);
  let position = 1;

  const toEntry = (cut: JsonCut): Entry => {
    const { line, text } = cut;
    if (cut.kind === 'broken') return { kind: 'unread', line, raw: text, reason: cut.reason };
    const { value } = cut;
    const result =
      isObject(value) && format.isRecord(value)
        ? format.read(value, position, text)
        : refuse(value, format.expected);
    if (typeof result === 'string') return { kind: 'unread', line, raw: shorten(text), reason: result };
    position++;
    return { kind: 'reference', reference: result };
  };

  return gather(
    (text) => cutter.write(text).map(toEntry),
    () => cutter.end().map(toEntry),
  );
};

/** Whether a text begins as JSON does. */
export const looksLikeJson = (head: string): boolean =>
  /^[\ufeff\s]*(?:\[\s*)*(?:\{\s*["}]|\[\s*\])/.test(head);
