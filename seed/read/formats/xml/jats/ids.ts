/** Identifiers in JATS, by their `pub-id-type`. */

import type { Draft } from '../../fields/draft.ts';
import { custom, doi, type Rule, url } from '../../fields/rules.ts';
import { lookUp } from '../../fields/table.ts';
import { plainText } from '../parts/plain-text.ts';
import type { XmlNode } from '../parts/tree.ts';

const rules: Readonly<Record<string, Rule>> = {
  doi,
  pmid: custom('pmid'),
  medline: custom('pmid'),
  pmc: custom('pmcid'),
  pmcid: custom('pmcid'),
  arxiv: custom('arxiv'),
  'publisher-id': custom('publisher-id'),
  isbn: custom('isbn'),
};

/** Adds the identifiers in `article-id`, `pub-id`, `object-id`. */
export const addIds = (draft: Draft, nodes: readonly XmlNode[]): void => {
  for (const node of nodes) {
    const type = node.attributes['pub-id-type'] ?? node.attributes['assigning-authority'] ?? 'id';
    const rule = lookUp(rules, type) ?? custom(type);
    rule(draft, plainText(node), type);
  }
};

const doiLink = /(?:^|\/)(?:doi:)?(10\.\d{4,9}\/\S+)$/i;

/** Adds links: the address in the attribute, else the printed text. */
export const addLinks = (draft: Draft, nodes: readonly XmlNode[]): void => {
  for (const node of nodes) {
    const printed = plainText(node);
    const address = node.attributes['xlink:href'] ?? printed;
    const found = node.attributes['ext-link-type'] === 'doi' ? doiLink.exec(address)?.[1] : undefined;
    if (found !== undefined) doi(draft, found, 'ext-link');
    else if (/^[a-z]+:\/\//i.test(address)) url(draft, address, 'ext-link');
    else if (/^[a-z]+:\/\//i.test(printed)) url(draft, printed, 'ext-link');
  }
};
