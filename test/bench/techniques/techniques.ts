/** How well techniques agree with the terms that people marked in abstracts, beside other ways to find terms. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from '../../../seed/commands/package-root.ts';
import { foldTerm } from '../../../seed/link/techniques/fold-term.ts';
import { techniques } from '../../../seed/link/techniques/techniques.ts';
import { rankTerms } from '../../../seed/link/techniques/terms/rank.ts';
import { readFormat } from '../../../seed/read/formats/index.ts';
import { half, type Marked, readMarked } from '../../../seed/train/terms/marked.ts';
import { keywordPeers } from './keyword-peers.ts';
import {
  byCValue,
  chunksByFrequency,
  combined,
  nounChunks,
  rake,
  vocabularyOnly,
  type Way,
  yakeLike,
} from './phrase-ways.ts';
import { sampleTechniques } from './sample-techniques.ts';

/** The score of a broader term; see docs/techniques.md. */
const broader = 0.5;

/** The first sentence stands for the title, the rest for the abstract. */
const cut = (text: string): [string, string] => {
  const at = text.search(/(?<=\S)\s*\.\s/);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 2)];
};

/** How a text is given to the product. */
type Given = (text: string) => { title: string; abstract?: string };

/** What the product makes of the texts, as one library. */
const product =
  (given: Given): Way =>
  (texts) => {
    const papers = texts.map((text, at) => ({ id: String(at), ...given(text) }));
    const answer = techniques(papers);
    const names = new Map(answer.techniques.map(({ id, name }) => [id, foldTerm(name)]));
    const found = texts.map(() => new Set<string>());
    for (const { paper, technique } of answer.uses) found[Number(paper)]?.add(names.get(technique) ?? '');
    return found.map((keys) => [...keys]);
  };

/** The odds of a term at which F1 is best, found on `dev`; the product takes fewer terms and surer ones. */
const bestOdds = -1.1;

const terms: Way = (texts) =>
  texts.map((text) => rankTerms(text, ({ odds }) => odds >= bestOdds).map(({ key }) => key));

const ways: Readonly<Record<string, Way>> = {
  'terms of abstracts, best F1': terms,
  'product, abstract': product((abstract) => ({ title: '', abstract })),
  'product, first sentence as title': product((text) => {
    const [title, abstract] = cut(text);
    return { title, abstract };
  }),
  'product, title only': product((text) => ({ title: cut(text)[0] })),
  'noun chunks and vocabulary': combined,
  'noun chunks': nounChunks,
  'C-value': byCValue,
  'vocabulary (CSO)': vocabularyOnly,
  'chunks by frequency, best 20': chunksByFrequency,
  'RAKE, best third': rake,
  'YAKE-like, best 20': yakeLike,
};

const overlaps = (key: string, other: string): boolean =>
  ` ${key} `.includes(` ${other} `) || ` ${other} `.includes(` ${key} `);

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const f1 = (precision: number, recall: number): number => ratio(2 * precision * recall, precision + recall);

/** Precision, recall and F1 of equal terms; F1 where one may hold the other. */
const scoresOf = (golds: readonly Set<string>[], found: readonly string[][]): number[] => {
  let [gold, given, right, nearGiven, nearGold] = [0, 0, 0, 0, 0];
  golds.forEach((keys, at) => {
    const here = [...new Set(found[at] ?? [])];
    gold += keys.size;
    given += here.length;
    right += here.filter((key) => keys.has(key)).length;
    nearGiven += here.filter((key) => [...keys].some((other) => overlaps(key, other))).length;
    nearGold += [...keys].filter((key) => here.some((other) => overlaps(key, other))).length;
  });
  const [precision, recall] = [ratio(right, given), ratio(right, gold)];
  return [precision, recall, f1(precision, recall), f1(ratio(nearGiven, given), ratio(nearGold, gold))];
};

/** The 26 titles of the sample library. */
const sampleTable = (peers: Readonly<Record<string, Way>>): string => {
  const path = fileURLToPath(new URL('seed/library/io-virtualization.txt', root));
  const titles = readFormat(readFileSync(path, 'utf8'), 'sample').references.map(
    ({ csl }) => csl.title ?? '',
  );
  const docs = titles.map((text, i) => ({
    id: String(i),
    text,
    gold: new Set((sampleTechniques[i] ?? []).map(foldTerm)),
  }));
  return table(
    'sample library, titles',
    docs,
    titles,
    docs.map(({ gold }) => gold),
    { ...ways, ...peers, 'product, title only': sampleProduct },
  );
};

/** As the library has them, without the broader terms that a narrower one brings along. */
const sampleProduct: Way = (titles) => {
  const answer = techniques(titles.map((title, at) => ({ id: String(at), title })));
  const names = new Map(answer.techniques.map(({ id, name }) => [id, foldTerm(name)]));
  return titles.map((_, at) =>
    answer.uses
      .filter(({ paper, score }) => paper === String(at) && score !== broader)
      .map(({ technique }) => names.get(technique) ?? ''),
  );
};

const table = (
  title: string,
  docs: readonly Marked[],
  texts: readonly string[],
  golds: Set<string>[],
  all: Readonly<Record<string, Way>>,
): string => {
  const head = `${`${title} (${docs.length})`.padEnd(40)}precision   recall       F1  partial`;
  const rows = Object.entries(all).map(([name, way]) => {
    const cells = scoresOf(golds, way(texts)).map((each) => each.toFixed(3).padStart(9));
    return `  ${name.padEnd(38)}${cells.join('')}`;
  });
  return [head, ...rows].join('\n');
};

/** A table for each set: whole abstracts, then first sentences against what is marked in them. */
export const benchTechniques = (folder: string, part: 'dev' | 'test'): string => {
  const { ways: peers, problem } = keywordPeers();
  const all = { ...ways, ...peers };
  const tables = ['scierc-train', 'scierc-dev', 'semeval2017'].flatMap((set) => {
    const path = `${folder}/keyphrases/${set}.jsonl.gz`;
    if (!existsSync(path)) return [`${set}: no data`];
    const docs = readMarked(path).filter(({ id }) => half(id) === part);
    const firsts = docs.map(({ text }) => cut(text)[0]);
    const inFirst = docs.map(({ gold }, at) => {
      const words = ` ${foldTerm(firsts[at] ?? '')} `;
      return new Set([...gold].filter((key) => words.includes(` ${key} `)));
    });
    return [
      table(
        `${set}, abstracts`,
        docs,
        docs.map(({ text }) => text),
        docs.map(({ gold }) => gold),
        all,
      ),
      table(`${set}, first sentences`, docs, firsts, inFirst, all),
    ];
  });
  return [sampleTable(peers), ...tables, ...(problem ? [`YAKE and RAKE: ${problem}`] : [])].join('\n\n');
};
