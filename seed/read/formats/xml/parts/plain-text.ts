/** Converts inline markup to plain Unicode text: drops italics, writes out scripts and formulas. */

import { fromLatex } from '../../bibtex/latex.ts';
import { oneLine } from '../../fields/draft.ts';
import { lookUp } from '../../fields/table.ts';
import { elements, parseXml, type XmlNode } from './tree.ts';

const superscripts = new Map(
  [...'0123456789+-=()n'].map((sign, i) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][i] ?? sign]),
);
const subscripts = new Map(
  [...'0123456789+-=()'].map((sign, i) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][i] ?? sign]),
);

const scripted = (text: string, signs: ReadonlyMap<string, string>): string => {
  const plain = text.replaceAll('−', '-');
  return [...plain].every((sign) => signs.has(sign))
    ? [...plain].map((sign) => signs.get(sign) ?? sign).join('')
    : text;
};
const raised = (text: string): string => scripted(text, superscripts);
const lowered = (text: string): string => scripted(text, subscripts);

/** A part of a formula in brackets, unless it is one sign or word. */
const grouped = (text: string): string => (/^[\p{L}\p{N}]*$/u.test(text) ? text : `(${text})`);

/** The text of a formula in LaTeX, with or without dollar signs, or inside a whole document. */
const fromTex = (tex: string): string => {
  const body = /\\begin\{document\}(.*)\\end\{document\}/s.exec(tex)?.[1] ?? tex;
  return fromLatex(body.includes('$') ? body : `$${body}$`).text;
};

/** The name without its prefix. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const join = (node: XmlNode): string => node.children.map(read).join('');
const part = (node: XmlNode, i: number): string => {
  const child = elements(node)[i];
  return child === undefined ? '' : read(child).trim();
};
const spaced = (node: XmlNode): string => ` ${join(node)} `;
const joinTrimmed = (node: XmlNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child.trim() : read(child))).join('');

/** Signs of a formula with a blank on either side. */
const relation = /^[=<>≤≥≠≈∼→⇒∈⊂⊆×⋅±∓≡≪≫]$/u;
const operator = (node: XmlNode): string => {
  const sign = join(node).trim();
  return relation.test(sign) ? ` ${sign} ` : sign;
};

/** The first alternative that is text. */
const firstAlternative = (node: XmlNode): string =>
  elements(node)
    .map(read)
    .find((text) => text.trim() !== '') ?? '';

/** Readers of elements, by name without prefix. Other elements are read as their content. */
const readers: Readonly<Record<string, (node: XmlNode) => string>> = {
  sup: (node) => raised(join(node)),
  sub: (node) => lowered(join(node)),
  br: () => ' ',
  break: () => ' ',
  p: spaced,
  sec: spaced,
  list: spaced,
  'list-item': spaced,
  title: (node) => ` ${join(node).replace(/[:.\s]+$/, '')}: `,
  alternatives: firstAlternative,
  'tex-math': (node) => fromTex(join(node)),
  math: joinTrimmed,
  mrow: joinTrimmed,
  mstyle: joinTrimmed,
  mi: (node) => join(node).trim(),
  mn: (node) => join(node).trim(),
  mo: operator,
  mtext: (node) => join(node),
  mspace: () => ' ',
  msup: (node) => part(node, 0) + raised(part(node, 1)),
  msub: (node) => part(node, 0) + lowered(part(node, 1)),
  msubsup: (node) => part(node, 0) + lowered(part(node, 1)) + raised(part(node, 2)),
  mover: (node) => part(node, 0) + part(node, 1),
  munder: (node) => part(node, 0) + lowered(part(node, 1)),
  munderover: (node) => part(node, 0) + lowered(part(node, 1)) + raised(part(node, 2)),
  mfrac: (node) => `${grouped(part(node, 0))}/${grouped(part(node, 1))}`,
  msqrt: (node) => `√${grouped(joinTrimmed(node))}`,
  mroot: (node) => `${raised(part(node, 1))}√${grouped(part(node, 0))}`,
  mfenced: (node) =>
    `${node.attributes['open'] ?? '('}${elements(node).map(read).join(', ')}${node.attributes['close'] ?? ')'}`,
  mtd: spaced,
  semantics: (node) => part(node, 0),
  infinity: () => '∞',
  annotation: () => '',
  'annotation-xml': () => '',
  fn: () => '',
  xref: () => '',
  graphic: () => '',
  'inline-graphic': () => '',
};

const read = (node: XmlNode | string): string => {
  if (typeof node === 'string') return node;
  return (lookUp(readers, local(node.name)) ?? join)(node);
};

/** The text of an element, on one line, in Unicode's composed form (NFC). */
export const plainText = (node: XmlNode): string => oneLine(join(node)).normalize('NFC');

/** The text of an element without markup, with its blanks and line breaks. */
export const rawText = (node: XmlNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');

const markup = /<\/?[a-z][^<>]*>|&(?:#?\w+);/i;
/** Tags that are never literal in a title. */
const knownTag =
  /<\/?(?:jats:|mml:)?(?:i|b|em|strong|u|tt|sc|scp|sub|sup|span|p|br|div|title|sec|italic|bold|inf|monospace)(?:\s[^<>]*)?\/?>/gi;

/** The plain text of a text that may contain markup, such as titles and abstracts in JSON; a lone `<` stays. */
export const plainFromMarkup = (text: string): string => {
  if (!markup.test(text)) return oneLine(text).normalize('NFC');
  const parsed = parseXml(`<x>${text.replace(/<br>/gi, '<br/>')}</x>`);
  if ('root' in parsed) return plainText(parsed.root);
  const stripped = parseXml(`<x>${text.replace(knownTag, '').replace(/</g, '&lt;')}</x>`);
  return 'root' in stripped ? plainText(stripped.root) : oneLine(text);
};
