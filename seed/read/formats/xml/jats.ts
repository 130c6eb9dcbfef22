/** JATS (ANSI/NISO Z39.96) and the NLM tag sets before it: a paper with its reference list. */
import type { Reference } from '../../../normalize/record.ts';
import type { Format } from '../format.ts';
import { type Reader, readWhole } from '../stream/reader.ts';
import { readArticle } from './jats/article.ts';
import { xmlSigns } from './parts/detect.ts';
import { readXml, type XmlRecord } from './parts/reader.ts';

const record = ({ node, raw }: XmlRecord, position: number): Reference | string =>
  readArticle(node, raw, position) ?? 'this article says nothing of itself';

const signs = [
  /<!DOCTYPE article\b/i,
  /<article\s[^>]*(?:article-type|dtd-version|xmlns:xlink)=/,
  /<article-meta>/,
];

export const jats: Format & { open(): Reader } = {
  id: 'jats',
  name: 'JATS XML',
  extensions: ['.xml', '.nxml'],
  detect: xmlSigns(signs, 0.95),
  open: () => readXml({ records: ['article'], expected: '<article>', open: () => ({ record }) }),
  parse(text) {
    return readWhole(this.id, this.open(), text);
  },
};
