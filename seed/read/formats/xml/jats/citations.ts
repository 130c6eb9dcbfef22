/** The citations of one `<ref>`, each once. */
import { foldWords } from '../../../../normalize/fold-text.ts';
import { oneLine } from '../../fields/draft.ts';
import { plainText } from '../parts/plain-text.ts';
import { allNamed, elements, type XmlNode } from '../parts/tree.ts';

/** A citation, and how it is printed; empty if the file has only its parts. */
export interface Citation {
  node: XmlNode;
  printed: string;
}

const citationElements = new Set(['element-citation', 'mixed-citation', 'nlm-citation', 'citation']);

/** A citation as printed, with blanks between the parts of a name. */
const printedText = (node: XmlNode): string =>
  node.children
    .map((child) => (typeof child === 'string' ? child : printedText(child)))
    .join(node.name === 'name' ? ' ' : '');

const citation = (node: XmlNode): Citation => ({
  node,
  printed: node.name === 'element-citation' ? '' : oneLine(printedText(node)),
});

/** What tells a work from another: the first name, the titles, the year. */
const telling = ['surname', 'collab', 'article-title', 'chapter-title', 'source', 'year'];

const wordsIn = (node: XmlNode): Set<string> => new Set(foldWords(plainText(node)).split(' '));

/** Whether the text prints most of the telling words of the parts. */
const prints = (text: XmlNode, parts: XmlNode): boolean => {
  const printed = wordsIn(text);
  const said = telling.flatMap((name) => allNamed(parts, name).slice(0, 1).map(wordsIn));
  const words = said.flatMap((part) => [...part]).filter(Boolean);
  return words.length > 0 && words.filter((word) => printed.has(word)).length * 3 >= words.length * 2;
};

const isParts = ({ name }: XmlNode): boolean => name === 'element-citation';

/** Joins each citation in parts with the text that prints it: SciELO writes both side by side. */
const paired = (nodes: readonly XmlNode[]): Citation[] => {
  const parts = nodes.filter(isParts);
  const texts = nodes.filter((node) => !isParts(node));
  return nodes.flatMap((node): Citation[] => {
    if (!isParts(node)) return parts.some((each) => prints(node, each)) ? [] : [citation(node)];
    const text = texts.find((each) => prints(each, node));
    return [{ node, printed: text ? citation(text).printed : '' }];
  });
};

/** One citation in parts and as printed: the parts count. */
const alternative = (nodes: readonly XmlNode[]): Citation[] => {
  const text = nodes.find((node) => !isParts(node));
  const printed = text ? citation(text).printed : '';
  const node = nodes.find(isParts) ?? text;
  return node ? [{ node, printed }] : [];
};

const isCitation = ({ name }: XmlNode): boolean => citationElements.has(name);

/** The citations of one `<ref>`: usually one, sometimes several under one label. */
export const citationsOf = (ref: XmlNode): Citation[] => [
  ...paired(elements(ref).filter(isCitation)),
  ...elements(ref)
    .filter(({ name }) => name === 'citation-alternatives')
    .flatMap((child) => alternative(elements(child).filter(isCitation))),
];
