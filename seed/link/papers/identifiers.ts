/** DOI, arXiv and OpenAlex id of an item, without prefixes. */
import type { CslItem } from '../../normalize/record.ts';

const arxivForms = [
  // An address or a prefix marks the number: `arxiv.org/abs/2104.05243v1`, `arXiv:hep-th/9711200`.
  /arxiv\.org\/(?:abs|pdf|html)\/([a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})/i,
  /arxiv[.:\s]\s*([a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})/i,
];

/** The bare DOI, lower-cased (DOIs are case-insensitive), or nothing. */
export const doiOf = ({ DOI }: Pick<CslItem, 'DOI'>): string | undefined =>
  DOI?.match(/10\.\d{4,9}\/\S+/)?.[0].toLowerCase();

/** The OpenAlex id of a work, `W2741809807`. */
export const openalexOf = ({ custom }: Pick<CslItem, 'custom'>): string | undefined =>
  custom?.['openalex']?.match(/W\d+/i)?.[0].toUpperCase();

/** The arXiv id without its version, from any field. */
export const arxivOf = (csl: CslItem): string | undefined => {
  const stated = csl.custom?.['arxiv'];
  if (stated)
    return stated
      .replace(/^arxiv:/i, '')
      .replace(/v\d+$/, '')
      .toLowerCase();
  for (const text of [csl.URL, csl.DOI, csl.number, csl['container-title'], csl.note]) {
    for (const form of arxivForms) {
      const found = text?.match(form)?.[1];
      if (found) return found.toLowerCase();
    }
  }
  return undefined;
};
