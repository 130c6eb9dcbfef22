import { describe, expect, test } from 'vitest';
import { toGraph } from '../../seed/link/graph.ts';
import { reference, sampleReferences, sampleText } from './sample.ts';

const imported = { name: 'list.txt', format: 'references', text: 'list', importedAt: '2026-01-01T00:00:00Z' };
const graphOf = (...items: Parameters<typeof reference>[0][]) =>
  toGraph(
    imported,
    items.map((csl, index) => reference(csl, index + 1)),
  );

test('that a paper is to come is no venue', () => {
  const graph = graphOf(
    { title: 'One', 'container-title': 'Early Access' },
    { title: 'Two', 'container-title': 'in press', 'collection-title': 'Lecture Notes in Heaps' },
  );
  expect(graph.venues.map(({ name }) => name)).toEqual(['Lecture Notes in Heaps']);
});

describe('the sample library', () => {
  const graph = toGraph({ ...imported, text: sampleText }, sampleReferences());
  const nameOf = (id: string) => graph.authors.find((author) => author.id === id)?.name;

  test('counts', () => {
    expect(graph.papers).toHaveLength(26);
    expect(graph.wrote).toHaveLength(83);
    expect(graph.authors).toHaveLength(65);
    expect(graph.venues).toHaveLength(17);
    expect(graph.publishedIn).toHaveLength(21);
    expect(graph.lists.map(({ position }) => position)).toEqual(
      Array.from({ length: 26 }, (_, at) => at + 1),
    );
    expect(graph.cites).toEqual([]);
    expect(graph.sources).toEqual([
      {
        id: expect.stringMatching(/^s_[0-9a-f]{20}$/),
        name: 'list.txt',
        format: 'references',
        importedAt: imported.importedAt,
      },
    ]);
  });

  test('venues', () => {
    const shown = graph.venues.map(({ name, short }) => (short ? `${name} (${short})` : name)).sort();
    expect(shown).toEqual([
      'ACM SIGOPS Operating Systems Review',
      'ACM SIGPLAN Notices',
      'Annual Linux Showcase & Conference',
      'Communications of the ACM',
      'European Conference on Computer Systems (EuroSys)',
      'IEEE International Conference on Cluster Computing (CLUSTER)',
      'IEEE Journal on Selected Areas in Communications',
      'IEEE Transactions on Parallel and Distributed Systems',
      'Intel application note',
      'International Conference on Architectural Support for Programming Languages and Operating Systems (ASPLOS)',
      'Journal of Computer Science and Technology',
      'Journal of Parallel and Distributed Computing',
      'KVM Forum',
      'Linux Symposium',
      'USENIX Annual Technical Conference (ATC)',
      'USENIX Conference on File and Storage Technologies (FAST)',
      'USENIX Security Symposium (Security)',
    ]);
  });

  test('H. Guan and H.-B. Guan are two', () => {
    expect(
      graph.authors
        .map(({ name }) => name)
        .filter((name) => name.endsWith('Guan'))
        .sort(),
    ).toEqual(['H. Guan', 'H.-B. Guan']);
  });

  test('authors stand in the order of the paper, with their name as printed', () => {
    const first = graph.papers[0]?.id;
    expect(graph.wrote.filter(({ paper }) => paper === first)).toMatchObject([
      { position: 1, printed: 'C. Waldspurger' },
      { position: 2, printed: 'M. Rosenblum' },
    ]);
    expect(graph.wrote.every(({ author, printed }) => nameOf(author) === printed)).toBe(true);
  });

  test('volume, issue and pages stand on the relation, and on the paper where no venue is printed', () => {
    const cacm = graph.venues.find(({ name }) => name === 'Communications of the ACM');
    expect(graph.publishedIn.find(({ venue }) => venue === cacm?.id)).toMatchObject({
      volume: '55',
      issue: '1',
      pages: '66–73',
    });
    expect(graph.papers[7]).toMatchObject({ volume: '50', issue: '7', pages: '1–15', year: 2015 });
  });

  test('a second import of the same text gives the same graph, node by node', () => {
    const again = toGraph({ ...imported, text: sampleText }, sampleReferences());
    expect(again).toEqual(graph);
  });

  test('every relation names nodes of the graph, and every id once', () => {
    for (const nodes of [graph.papers, graph.authors, graph.venues, graph.techniques]) {
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    }
    const ids = new Set(
      [graph.sources, graph.papers, graph.authors, graph.venues, graph.techniques].flat().map(({ id }) => id),
    );
    const ends = [
      ...graph.wrote.flatMap(({ author, paper }) => [author, paper]),
      ...graph.publishedIn.flatMap(({ paper, venue }) => [paper, venue]),
      ...graph.uses.flatMap(({ paper, technique }) => [paper, technique]),
      ...graph.lists.flatMap(({ source, paper }) => [source, paper]),
    ];
    expect(ends.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('papers', () => {
  test('two entries for one paper are one paper, listed twice', () => {
    const graph = graphOf(
      {
        title: 'Deep Learning',
        issued: { 'date-parts': [[2015]] },
        author: [{ family: 'LeCun', given: 'Y.' }],
      },
      { title: 'Something else' },
      {
        title: 'Deep learning.',
        issued: { 'date-parts': [[2015]] },
        author: [{ family: 'Lecun', given: 'Yann' }],
        DOI: '10.1038/nature14539',
      },
    );
    expect(graph.papers).toHaveLength(2);
    expect(graph.papers[0]).toMatchObject({ title: 'Deep Learning', doi: '10.1038/nature14539' });
    expect(graph.lists.map(({ paper, position }) => [paper === graph.papers[0]?.id, position])).toEqual([
      [true, 1],
      [false, 2],
      [true, 3],
    ]);
  });

  test('the same title under two DOIs is two papers', () => {
    const graph = graphOf({ title: 'Editorial', DOI: '10.1000/1' }, { title: 'Editorial', DOI: '10.1000/2' });
    expect(graph.papers).toHaveLength(2);
  });

  test('the arXiv id is read from wherever it is printed', () => {
    const graph = graphOf(
      { title: 'A', URL: 'https://arxiv.org/abs/1706.03762v5' },
      { title: 'B', 'container-title': 'arXiv preprint arXiv:1512.03385' },
      { title: 'C', number: 'arXiv:hep-th/9711200' },
    );
    expect(graph.papers.map(({ arxiv }) => arxiv)).toEqual(['1706.03762', '1512.03385', 'hep-th/9711200']);
  });

  test('an entry without a title is untitled, and its own words are no title', () => {
    const graph = toGraph(imported, [reference({}, 1, '[1]  J. Doe, private\ncommunication')]);
    expect(graph.papers[0]?.title).toBe('Untitled (no details)');
  });

  test('the printed title is kept where it differs', () => {
    const printed = {
      ...reference({ title: 'I/O virtualization' }),
      printed: { title: 'I/o virtualization' },
    };
    expect(toGraph(imported, [printed]).papers[0]).toMatchObject({ printedTitle: 'I/o virtualization' });
    expect(toGraph(imported, [reference({ title: 'Same' })]).papers[0]).not.toHaveProperty('printedTitle');
  });
});

describe('authors', () => {
  test('a name twice on one paper is two people; an organisation counts once, at its first place', () => {
    const author = [
      { family: 'Li', given: 'J.' },
      { literal: 'ACME' },
      { family: 'Li', given: 'J.' },
      { literal: 'ACME' },
    ];
    expect(graphOf({ title: 'T', author }).wrote.map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  test('organisations and particles', () => {
    const author = [
      { literal: 'IEEE 802.11 Working Group' },
      { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
    ];
    const { authors } = graphOf({ title: 'T', author });
    expect(authors).toContainEqual({
      id: expect.any(String),
      name: 'IEEE 802.11 Working Group',
      family: 'IEEE 802.11 Working Group',
    });
    expect(authors).toContainEqual({
      id: expect.any(String),
      name: 'Ludwig van Beethoven',
      family: 'van Beethoven',
      given: 'Ludwig',
    });
  });
});

test('of several counts of citations the highest stays, with what counted it and when', () => {
  const counted = (count: string, by?: string, on?: string) => ({
    title: 'On Heaps',
    custom: {
      'times-cited': count,
      ...(by === undefined ? {} : { 'times-cited-by': by }),
      ...(on === undefined ? {} : { 'times-cited-on': on }),
    },
  });
  const [paper] = graphOf(counted('7', 'OpenAlex'), counted('12', 'Scopus', '2024-05-01')).papers;
  expect(paper).toMatchObject({ timesCited: 12, timesCitedIn: 'Scopus, 2024-05-01' });
  expect(graphOf(counted('0')).papers[0]).toMatchObject({ timesCited: 0, timesCitedIn: 'imported file' });
  expect(graphOf({ title: 'On Heaps' }).papers[0]).not.toHaveProperty('timesCited');
});
