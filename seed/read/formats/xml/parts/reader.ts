/** A reader for any XML format: cuts the text into records, parses each to a tree, and reads it as a reference. */
import type { Reference } from '../../../../normalize/record.ts';
import { gather, shorten } from '../../stream/pieces.ts';
import type { Entry, Reader } from '../../stream/reader.ts';
import { cutXml, type XmlCut, type XmlShape } from './cut.ts';
import { parseXml, type XmlNode } from './tree.ts';

/** A record for the mapping of a format. */
export interface XmlRecord {
  readonly node: XmlNode;
  /** As printed. */
  readonly raw: string;
  /** Its first line, counted from 1. */
  readonly line: number;
  /** Errors that were repaired. */
  readonly problems: readonly string[];
}

/** Reads the records of a file in order. `position` counts from 1. */
export interface XmlMapping {
  /** A reference, a reason why there is none, or undefined if the record only serves others. */
  record(record: XmlRecord, position: number): Reference | Reference[] | string | undefined;
  /** The opening tag of an element around the records. */
  mark?(tag: XmlNode): void;
  /** References that waited for the end of the file. */
  end?(position: number): Reference[];
}

export interface XmlFormat extends XmlShape {
  /** The name of a record in messages. */
  readonly expected: string;
  open(): XmlMapping;
}

const withProblems = (reference: Reference, problems: readonly string[]): Reference =>
  problems.length === 0
    ? reference
    : { ...reference, problems: [...reference.problems, ...problems.map((message) => ({ message }))] };

/** Reads a format piece by piece. */
export const readXml = (format: XmlFormat): Reader => {
  const cutter = cutXml(format);
  const mapping = format.open();
  let position = 1;
  let found = 0;

  const handOver = (references: readonly Reference[]): Entry[] => {
    position += references.length;
    return references.map((reference) => ({ kind: 'reference', reference }));
  };
  const toEntries = (cut: XmlCut): Entry[] => {
    found++;
    const { line, text } = cut;
    if (cut.kind === 'broken') return [{ kind: 'unread', line, raw: text, reason: cut.reason }];
    if (cut.kind === 'mark') {
      const tag = parseXml(text.replace(/\/?>$/, '/>'));
      if ('root' in tag) mapping.mark?.(tag.root);
      return [];
    }
    const parsed = parseXml(text);
    if ('reason' in parsed) {
      const reason = `line ${line + parsed.line - 1}: ${parsed.reason}`;
      return [{ kind: 'unread', line, raw: shorten(text), reason }];
    }
    const result = mapping.record(
      { node: parsed.root, raw: text, line, problems: parsed.problems },
      position,
    );
    if (result === undefined) return [];
    if (typeof result === 'string') return [{ kind: 'unread', line, raw: shorten(text), reason: result }];
    return handOver([result].flat().map((reference) => withProblems(reference, parsed.problems)));
  };

  return gather(
    (text) => cutter.write(text).flatMap(toEntries),
    () => {
      const entries = cutter.end().flatMap(toEntries);
      entries.push(...handOver(mapping.end?.(position) ?? []));
      if (found > 0) return entries;
      return [{ kind: 'unread', line: 1, raw: '', reason: `no ${format.expected} found` }];
    },
  );
};
