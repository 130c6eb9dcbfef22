/** Parses one XML record to a small tree. Reads no DTD and expands only the named characters of HTML. */

import { characterEntities } from 'character-entities';
import { SaxesParser } from 'saxes';
import { lookUp } from '../../fields/table.ts';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

export type ParsedXml =
  | { root: XmlNode; problems: string[] }
  /** The error, and its line within the text, counted from 1. */
  | { reason: string; line: number };

/** Elements nested deeper than this are refused. */
const deepest = 200;

/** The named characters of HTML 5, which include the ISO sets of DBLP and JATS. None expands to another. */
const entities: Record<string, string> = Object.assign(Object.create(null), characterEntities);

const bareAmpersand = /&(?!(?:#\d+|#[xX][\da-fA-F]+|[A-Za-z][\w.-]*);)/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding what XML forbids is the point.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** Lone surrogates. (An expression with the `u` flag would be ten times slower.) */
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Repairs errors with an obvious correction, and reports each. */
const mend = (text: string, problems: string[]): string => {
  let clean = text;
  if (/&/.test(clean) && clean.search(bareAmpersand) >= 0) {
    clean = clean.replace(bareAmpersand, '&amp;');
    problems.push('"&" should be "&amp;"');
  }
  if (clean.search(controls) >= 0 || clean.search(halves) >= 0) {
    clean = clean.replace(controls, '').replace(halves, '');
    problems.push('control characters left out');
  }
  return clean;
};

/** Parser messages that do not affect the result. */
const harmless: Readonly<Record<string, string>> = {
  'undefined entity.': 'an unknown entity is left unchanged',
  'malformed character entity.': 'an invalid character reference is left unchanged',
};

class Malformed extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

interface OpenNode extends XmlNode {
  readonly children: (XmlNode | string)[];
}

/** Parses one element; `text` has only white space and comments around it. */
export const parseXml = (text: string): ParsedXml => {
  const problems: string[] = [];
  const parser = new SaxesParser<{ xmlns: false; fragment: true }>({ xmlns: false, fragment: true });
  parser.ENTITIES = entities;
  const top: OpenNode = { name: '', attributes: {}, children: [] };
  const open: OpenNode[] = [top];
  parser.on('error', (error) => {
    const message = error.message.replace(/^\d+:\d+: /, '');
    const known = lookUp(harmless, message);
    if (known === undefined) throw new Malformed(message, parser.line);
    if (!problems.includes(known)) problems.push(known);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > deepest) throw new Malformed(`elements nested deeper than ${deepest}`, parser.line);
    const node: OpenNode = { name, attributes, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  const add = (found: string): void => {
    open.at(-1)?.children.push(found);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  try {
    parser.write(mend(text, problems)).close();
  } catch (error) {
    if (error instanceof Malformed) return { reason: error.message.replace(/\.$/, ''), line: error.line };
    throw error;
  }
  const root = top.children.find((child) => typeof child !== 'string');
  return root === undefined ? { reason: 'no element found', line: 1 } : { root, problems };
};

const isElement = (node: XmlNode | string): node is XmlNode => typeof node !== 'string';

/** The child elements. */
export const elements = (node: XmlNode): XmlNode[] => node.children.filter(isElement);

/** The child elements with a name. */
export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  elements(node).filter((child) => child.name === name);

/** Every element at a path such as `titles/title`; `*` matches any name. */
export const allAt = (node: XmlNode, path: string): XmlNode[] =>
  path
    .split('/')
    .reduce<XmlNode[]>(
      (nodes, name) => nodes.flatMap((one) => (name === '*' ? elements(one) : childrenOf(one, name))),
      [node],
    );

/** The first element at a path. */
export const firstAt = (node: XmlNode, path: string): XmlNode | undefined => allAt(node, path)[0];

/** Every element with a name at any depth, in order. */
export const allNamed = (node: XmlNode, name: string): XmlNode[] =>
  elements(node).flatMap((child) => [...(child.name === name ? [child] : []), ...allNamed(child, name)]);
