/** What the papers of the PDF data say of themselves, by JATS, Crossref deposits, BibTeX and YAML. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CslItem } from '../../../seed/normalize/record.ts';
import { bibtex } from '../../../seed/read/formats/bibtex/bibtex.ts';
import { jats } from '../../../seed/read/formats/xml/jats.ts';

/** A cited work of the gold: fields where they are given, else its text or its DOI. */
export interface GoldReference {
  title?: string;
  /** The family name of the first author. */
  first?: string;
  year?: number;
  doi?: string;
  /** The whole reference as one text, in any order of its fields. */
  text?: string;
}

export interface GoldPaper {
  set: string;
  name: string;
  /** `learn` may be looked at; `report` is only counted. */
  half: 'learn' | 'report';
  path: string;
  titles: string[];
  families: string[];
  doi?: string;
  abstracts: string[];
  /** Years of publication, in print or online. */
  years: number[];
  /** The name of the journal, and its abbreviations. */
  venues: string[];
  orcids: string[];
  affiliations: string[];
  /** Undefined where the gold has no list. */
  references?: GoldReference[];
}

/** The half of a file, by the first byte of SHA-256 of its name. */
export const halfOf = (file: string): GoldPaper['half'] =>
  (createHash('sha256').update(file).digest()[0] ?? 0) % 2 === 0 ? 'learn' : 'report';

type Gold = Omit<GoldPaper, 'set' | 'name' | 'half' | 'path'>;

const familyOf = ({ author = [] }: CslItem): string | undefined => author[0]?.family ?? author[0]?.literal;

const goldReference = (csl: CslItem): GoldReference => {
  const [first, year] = [familyOf(csl), csl.issued?.['date-parts']?.[0]?.[0]];
  const untitled = csl.type === 'article-journal' && csl['container-title'] === undefined;
  return {
    // Where the gold gives no title of an article, the reader of JATS takes the journal for it.
    ...(csl.title !== undefined && !untitled && { title: csl.title }),
    ...(first !== undefined && { first }),
    ...(year !== undefined && { year }),
    ...(csl.DOI !== undefined && { doi: csl.DOI }),
  };
};

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, n: string) => String.fromCodePoint(Number(n)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

const all = (xml: string, element: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>(.*?)</${element}>`, 'gs'))].map(
    ([, inside = '']) => inside,
  );

/** A cited work in fields and as a text is one work. */
const withoutTwins = (xml: string): string =>
  xml.replace(/<ref[\s>].*?<\/ref>/gs, (ref) =>
    /<element-citation[\s>]/.test(ref) ? ref.replace(/<mixed-citation.*?<\/mixed-citation>/gs, '') : ref,
  );

const orcidText = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/g;
const orcidsIn = (text: string): string[] => [...new Set(text.match(orcidText))];

/** Affiliations without their marks and addresses of mail. */
const affiliationsIn = (front: string): string[] =>
  all(front, 'aff').flatMap((aff) => {
    const text = plain(aff.replace(/<(label|sup|email|ext-link)[\s>].*?<\/\1>/gs, ' ')).replace(
      /^[\d*†‡§¶,\s]+/u,
      '',
    );
    return text.length > 8 ? [text] : [];
  });

/** The abstracts and the titles of a JATS article, in all its languages. */
const fromJats = (printed: string): Gold => {
  const xml = withoutTwins(printed);
  const paper = jats.parse(xml).references[0];
  const front = /<front>.*?<\/front>/s.exec(xml)?.[0] ?? xml;
  const csl: CslItem = paper?.csl ?? { id: '', type: '' };
  const group = all(front, 'title-group')[0] ?? '';
  const subtitle = plain(all(group, 'subtitle')[0] ?? '');
  const title = plain(all(group, 'article-title')[0] ?? csl.title ?? '');
  const translated = all(group, 'trans-title').map(plain);
  return {
    titles: [title, ...(subtitle === '' ? [] : [`${title} ${subtitle}`]), ...translated].filter(Boolean),
    families: (csl.author ?? []).flatMap(({ family, literal }) => family ?? literal ?? []),
    ...(csl.DOI !== undefined && { doi: csl.DOI }),
    abstracts: [...all(front, 'abstract'), ...all(front, 'trans-abstract')]
      .map((one) => plain(one.replace(/<title>\s*(?:abstract|resumo|resumen|summary)\s*<\/title>/gi, '')))
      .filter((text) => text.length > 80),
    years: all(front, 'pub-date').flatMap((date) => all(date, 'year').map((year) => Number(plain(year)))),
    venues: [
      ...all(front, 'journal-title'),
      ...all(front, 'abbrev-journal-title'),
      ...all(front, 'journal-id'),
    ].map(plain),
    orcids: orcidsIn(front),
    affiliations: affiliationsIn(front),
    references: (paper?.cites ?? []).map(({ csl: cited }) => goldReference(cited)),
  };
};

const fromCrossref = (xml: string): Gold => {
  const article = all(xml, 'journal_article')[0] ?? xml;
  const body = article.replace(/<citation_list>.*<\/citation_list>/s, '');
  const doi = all(all(body, 'doi_data')[0] ?? '', 'doi')[0];
  return {
    titles: all(all(body, 'titles')[0] ?? '', 'title').map(plain),
    families: all(body, 'surname').map(plain),
    ...(doi !== undefined && { doi: plain(doi).toLowerCase() }),
    abstracts: [],
    years: all(body, 'year')
      .map((year) => Number(plain(year)))
      .slice(0, 1),
    venues: [...all(xml, 'full_title'), ...all(xml, 'abbrev_title')].map(plain),
    orcids: orcidsIn(all(body, 'contributors')[0] ?? ''),
    affiliations: [],
    references: [...article.matchAll(/<citation key[^>]*>(.*?)<\/citation>/gs)].map(([, one = '']) => {
      const [cited, text, title] = ['doi', 'unstructured_citation', 'article_title'].map(
        (name) => all(one, name)[0],
      );
      return {
        ...(cited !== undefined && { doi: plain(cited).toLowerCase() }),
        ...(text !== undefined && { text: plain(text) }),
        ...(title !== undefined && { title: plain(title) }),
      };
    }),
  };
};

/** The abstract in the YAML of ReScience; its quoted texts are often indented too little for a YAML reader. */
const abstractIn = (yaml: string): string[] => {
  const text = /^abstract:\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>[^\n]*(?:\n[ \t]+[^\n]*)*))/m.exec(
    yaml,
  )?.groups;
  const clean = (text?.['quoted'] ?? text?.['plain'] ?? '').replace(/\s+/g, ' ').trim();
  return clean.length > 80 ? [clean] : [];
};

/** The affiliations in the YAML of ReScience. */
const affiliationsOf = (yaml: string): string[] =>
  (/^affiliations:\n(?<list>(?:[ \t].*\n|\n|#.*\n)*)/m.exec(yaml)?.groups?.['list'] ?? '')
    .split('\n')
    .flatMap((line) => /^\s+name:\s*(.+?)\s*$/.exec(line)?.[1] ?? []);

const fromBib = (text: string, path: string): Gold => {
  const yaml = readFileSync(path.replace(/\.bib$/, '.yaml'), 'utf8');
  const csl: CslItem = bibtex.parse(text).references[0]?.csl ?? { id: '', type: '' };
  return {
    titles: [csl.title ?? ''],
    families: (csl.author ?? []).flatMap(({ family, literal }) => family ?? literal ?? []),
    ...(csl.DOI !== undefined && { doi: csl.DOI }),
    abstracts: abstractIn(yaml),
    years: csl.issued?.['date-parts']?.[0]?.slice(0, 1) ?? [],
    venues: csl['container-title'] === undefined ? [] : [csl['container-title']],
    orcids: orcidsIn(yaml.replace(/^(?:editor|reviewers).*?(?=^\w)/gms, '')),
    affiliations: affiliationsOf(yaml),
  };
};

const readers: readonly [ending: string, read: (text: string, path: string) => Gold][] = [
  ['.jats.xml', fromJats],
  ['.crossref.xml', fromCrossref],
  ['.bib', fromBib],
];

/** Every PDF under `folder` with its gold, set by set. */
export const goldPapers = (folder: string): GoldPaper[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: set }) =>
      readdirSync(join(folder, set))
        .filter((file) => file.endsWith('.pdf'))
        .flatMap((file): GoldPaper[] => {
          const name = file.slice(0, -4);
          for (const [ending, read] of readers) {
            const path = join(folder, set, name + ending);
            if (!existsSync(path)) continue;
            return [
              {
                set,
                name,
                half: halfOf(file),
                path: join(folder, set, file),
                ...read(readFileSync(path, 'utf8'), path),
              },
            ];
          }
          return [];
        }),
    );
};
