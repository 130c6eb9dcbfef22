/**
 * The graph that every engine is asked about: other scripts, quotation marks, absent fields, two sources, a paper
 * that stands twice in one list, citations, a paper without authors and one without anything but a title.
 */
import { emptyGraph, type Graph } from '../../server/model.ts';

const s1 = {
  id: 's_1',
  name: 'virtualization.txt',
  format: 'references',
  importedAt: '2026-01-02T03:04:05.000Z',
};
const s2 = {
  id: 's_2',
  name: "reader's notes.bib",
  format: 'bibtex',
  importedAt: '2026-01-03T03:04:05.000Z',
};

export const fixture: Graph = {
  ...emptyGraph(),
  sources: [s1, s2],
  papers: [
    {
      id: 'p_1',
      title: 'Efficient I/O with SR-IOV',
      printedTitle: 'Efﬁcient i/o with sr-iov',
      type: 'paper-conference',
      year: 2012,
      pages: '411–422',
      doi: '10.1145/ABC.1',
      timesCited: 12,
      timesCitedIn: 'Scopus, 2024-05-01',
    },
    {
      id: 'p_2',
      title: 'Über schnelle "Interrupts": \\N{x} & $y',
      type: 'article-journal',
      year: 2013,
      volume: '47',
      issue: '2',
      arxiv: '1301.00001',
      openalex: 'W123',
      url: 'https://example.org/2?a=1&b=%20',
    },
    { id: 'p_3', title: '虚拟化技术综述', type: 'book', abstract: 'Zwei\nZeilen\tund 🐘' },
    {
      id: 'p_4',
      title: 'Виртуализация ввода-вывода',
      type: 'article-journal',
      year: 2012,
      publisher: 'Наука',
    },
    { id: 'p_5', title: 'Intel 82599 controller datasheet', type: 'report', number: '321 211–002' },
    { id: 'p_6', title: 'x', type: 'document', year: 1999 },
  ],
  authors: [
    { id: 'a_1', name: 'A. Gordon', family: 'Gordon', given: 'A.' },
    { id: 'a_2', name: "N. Har'El", family: "Har'El", given: 'N.' },
    { id: 'a_3', name: 'J. Müller', family: 'Müller', given: 'J.' },
    { id: 'a_4', name: '王伟', family: '王伟' },
  ],
  venues: [
    { id: 'v_1', name: 'Architectural Support for Programming Languages', short: 'ASPLOS' },
    { id: 'v_2', name: 'Zeitschrift für Rechner' },
  ],
  techniques: [
    { id: 't_1', name: 'SR-IOV' },
    { id: 't_2', name: 'I/O virtualization' },
  ],
  wrote: [
    { author: 'a_1', paper: 'p_1', position: 1, printed: 'Gordon, A.' },
    { author: 'a_2', paper: 'p_1', position: 2, printed: 'N. Har’El' },
    { author: 'a_2', paper: 'p_2', position: 1, printed: 'N. HarEl' },
    { author: 'a_3', paper: 'p_2', position: 2, printed: 'J. Muller' },
    { author: 'a_4', paper: 'p_3', position: 1, printed: '王伟' },
    { author: 'a_3', paper: 'p_4', position: 1, printed: 'Мюллер' },
    { author: 'a_1', paper: 'p_4', position: 2, printed: 'A. Gordon' },
  ],
  publishedIn: [
    { paper: 'p_1', venue: 'v_1', pages: '411–422' },
    { paper: 'p_2', venue: 'v_2', volume: '47', issue: '2' },
    { paper: 'p_4', venue: 'v_1' },
  ],
  uses: [
    { paper: 'p_1', technique: 't_1', score: 1, evidence: 'SR-IOV' },
    { paper: 'p_1', technique: 't_2', score: 0.5, evidence: 'I/O' },
    { paper: 'p_2', technique: 't_1', score: 0.25, evidence: 'schnelle' },
    { paper: 'p_4', technique: 't_2', score: 0.75, evidence: 'ввода-вывода' },
  ],
  cites: [
    { citing: 'p_2', cited: 'p_1' },
    { citing: 'p_2', cited: 'p_5' },
    { citing: 'p_4', cited: 'p_1' },
    { citing: 'p_4', cited: 'p_5' },
  ],
  lists: [
    { source: 's_1', paper: 'p_1', position: 1, raw: '[1] A. Gordon, “Efﬁcient i/o\nwith sr-iov,” 2012.' },
    { source: 's_1', paper: 'p_2', position: 2, raw: '[2] N. HarEl' },
    { source: 's_1', paper: 'p_3', position: 3, raw: '[3] 王伟' },
    { source: 's_1', paper: 'p_2', position: 4, raw: '[4] N. HarEl, again' },
    { source: 's_2', paper: 'p_2', position: 1, raw: '@article{x, note = {"quoted" \\ {braced}}}' },
    { source: 's_2', paper: 'p_4', position: 2, raw: '@article{y}' },
    { source: 's_2', paper: 'p_5', position: 3, raw: '@report{z}' },
    { source: 's_2', paper: 'p_6', position: 4, raw: '' },
  ],
};

/** What a load of the whole fixture adds to an empty store. */
export const fixtureCounts = {
  nodes: { Paper: 6, Author: 4, Venue: 2, Technique: 2, Source: 2 },
  relations: { WROTE: 7, PUBLISHED_IN: 3, USES: 4, CITES: 4, LISTS: 8 },
};

export const noCounts = {
  nodes: { Paper: 0, Author: 0, Venue: 0, Technique: 0, Source: 0 },
  relations: { WROTE: 0, PUBLISHED_IN: 0, USES: 0, CITES: 0, LISTS: 0 },
};

/** A graph with these lists and no others. */
export const graphOf = (part: Partial<Graph>): Graph => ({ ...emptyGraph(), ...part });

/** `n` papers by one author in one source: enough to take several batches. */
export const manyPapers = (n: number): Graph => {
  const ids = Array.from({ length: n }, (_, i) => `p_many_${i}`);
  return graphOf({
    sources: [{ ...s1, id: 's_many', name: 'many.txt' }],
    papers: ids.map((id, i) => ({
      id,
      title: `Paper number ${i}`,
      type: 'article-journal',
      year: 1900 + (i % 100),
    })),
    authors: [{ id: 'a_many', name: 'M. Many', family: 'Many' }],
    wrote: ids.map((paper) => ({ author: 'a_many', paper, position: 1, printed: 'Many' })),
    lists: ids.map((paper, i) => ({ source: 's_many', paper, position: i + 1, raw: `[${i + 1}]` })),
  });
};
