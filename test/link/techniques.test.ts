import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldTerm } from '../../seed/link/techniques/fold-term.ts';
import { type PaperText, techniques } from '../../seed/link/techniques/techniques.ts';
import { inFull } from '../../seed/link/venues/abbreviated.ts';
import { sampleReferences, techniqueGold } from './sample.ts';

const papersOf = (...titles: string[]): PaperText[] =>
  titles.map((title, index) => ({ id: `p${index + 1}`, title }));

/** Folded names of the techniques of each paper, by its id. */
const keysByPaper = (papers: readonly PaperText[]): Map<string, Set<string>> => {
  const answer = techniques(papers);
  const names = new Map(answer.techniques.map(({ id, name }) => [id, foldTerm(name)]));
  const found = new Map(papers.map(({ id }) => [id, new Set<string>()]));
  for (const { paper, technique } of answer.uses) found.get(paper)?.add(names.get(technique) ?? '');
  return found;
};

const namesOf = (...titles: string[]): string[] =>
  techniques(papersOf(...titles))
    .techniques.map(({ name }) => name)
    .sort();

describe('the sample library', () => {
  const papers = sampleReferences().map(({ csl, position }) => ({
    id: String(position),
    title: csl.title ?? '',
  }));
  const gold = techniqueGold();
  const found = keysByPaper(papers);
  const all = new Set([...found.values()].flatMap((keys) => [...keys]));

  test('agrees with the labels of a person: F1 over pairs of paper and technique of 0.75 at least', () => {
    const wanted = new Set(
      gold.papers.flatMap((paper) => paper.techniques.map((name) => `${paper.position} ${foldTerm(name)}`)),
    );
    const given = new Set([...found].flatMap(([paper, keys]) => [...keys].map((key) => `${paper} ${key}`)));
    const right = [...given].filter((pair) => wanted.has(pair)).length;
    expect((2 * right) / (wanted.size + given.size)).toBeGreaterThanOrEqual(0.75);
  });

  test.each(gold.mustHave)('has %s', (name) => {
    expect(all).toContain(foldTerm(name));
  });

  test('is connected where the field is', () => {
    const reached = new Set([foldTerm(gold.connected[0] ?? '')]);
    for (let size = 0; size < reached.size; ) {
      size = reached.size;
      for (const keys of found.values()) {
        if ([...keys].some((key) => reached.has(key))) for (const key of keys) reached.add(key);
      }
    }
    expect(gold.connected.filter((name) => !reached.has(foldTerm(name)))).toEqual([]);
  });

  test('names are shown as a researcher writes them', () => {
    const names = techniques(papers).techniques.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'I/O virtualization',
        'SR-IOV',
        'Linux scheduler',
        'KVM',
        'virtio',
        'paravirtualization',
        'virtual machine',
      ]),
    );
  });
});

describe('variants of one technique are one', () => {
  const variants = [
    ['virtualization', 'virtualisation', 'Virtualizing', 'virtualized'],
    ['neural network', 'Neural Networks', 'neural-network'],
    ['co-scheduling', 'coscheduling', 'Co-Scheduling'],
    ['SR-IOV', 'SRIOV'],
    ['I/O', 'IO'],
    ['VM', 'VMs'],
    ['matrix', 'matrices'],
    ['query', 'queries'],
    ['process', 'processes'],
    ['database', 'databases'],
    ['colour', 'color'],
    ['modelling', 'modeling'],
    ['Schrödinger equation', 'Schrodinger equations'],
  ];
  test.each(variants)('%s', (...forms) => {
    expect(new Set(forms.map(foldTerm)).size).toBe(1);
  });

  test.each([
    ['analysis', 'analyse'],
    ['class', 'clas'],
    ['GPS', 'GPs'],
    ['data plane', 'data plan'],
    ['parsing', 'parser'],
  ])('%s and %s stay two', (a, b) => {
    expect(foldTerm(a)).not.toBe(foldTerm(b));
  });

  test('folding is idempotent', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.stringMatching(/^[A-Za-z' -]{0,20}$/), fc.string({ unit: 'grapheme' })),
        (term) => {
          expect(foldTerm(foldTerm(term))).toBe(foldTerm(term));
        },
      ),
    );
  });

  test.each(Object.getOwnPropertyNames(Object.prototype))('%s is a word as any other', (word) => {
    expect(foldTerm(word)).not.toBe('');
    expect(inFull(`${word}.`)).toBe(`${word}.`);
  });

  test('an acronym and what it stands for, said in parentheses or by the initials', () => {
    expect(
      namesOf(
        'Support Vector Machines (SVMs) for ranking',
        'SVM kernels',
        'Fast training of support vector machines',
      ),
    ).toContain('support vector machines');
    expect(namesOf('Support Vector Machines (SVMs) for ranking', 'SVM kernels')).not.toContain('SVM');
  });
});

test('a sign is one technique, with or without its hyphen and its capitals', () => {
  const found = techniques(
    ['SR-IOV', 'sr-iov', 'SR IOV', 'COVID-19', 'covid-19'].map((keyword, i) => ({
      id: `p_${i}`,
      title: 'On things',
      keywords: [keyword],
    })),
  );
  expect(found.techniques.map(({ name }) => name.toLowerCase()).sort()).toEqual(['covid-19', 'sr-iov']);
  expect(found.uses).toHaveLength(5);
});

describe('what else a paper says', () => {
  const told = (papers: PaperText[]) => {
    const answer = techniques(papers);
    const names = new Map(answer.techniques.map(({ id, name }) => [id, name]));
    return answer.uses.map(({ paper, technique, score, evidence }) => ({
      paper,
      name: names.get(technique),
      score,
      evidence,
    }));
  };

  test('keywords count in full, with the words of the title where it says the same', () => {
    const found = told([
      { id: 'p1', title: 'Wetland birds in winter', keywords: ['Population dynamics', 'winter', 'Humans'] },
      { id: 'p2', title: 'On the population dynamics of geese', keywords: ['population dynamics'] },
    ]);
    expect(found).toContainEqual({
      paper: 'p1',
      name: 'population dynamics',
      score: 1,
      evidence: 'Population dynamics',
    });
    expect(found).toContainEqual({
      paper: 'p2',
      name: 'population dynamics',
      score: 1,
      evidence: 'population dynamics',
    });
    expect(found.map(({ name }) => name)).not.toContain('humans');
  });

  test('an abstract counts for what titles have made techniques, and for less', () => {
    const found = told([
      { id: 'p1', title: 'Receive side scaling' },
      {
        id: 'p2',
        title: 'Faster servers',
        abstract: 'We compare this with Receive-Side Scaling and with plain luck.',
      },
    ]);
    expect(found).toContainEqual({
      paper: 'p2',
      name: 'receive side scaling',
      score: 0.4,
      evidence: 'Receive-Side Scaling',
    });
    expect(found.filter(({ paper }) => paper === 'p2')).toHaveLength(1);
  });
});

describe('what is no technique', () => {
  test.each([
    'A novel framework',
    'A comprehensive implementation and evaluation',
    'High performance: an approach',
    'Editorial',
    '',
    '???',
    '2016',
    'Introduction: a survey of recent advances',
  ])('%s', (title) => {
    expect(namesOf(title)).toEqual([]);
  });
});

describe('which of several phrases a title is about', () => {
  test('one that only narrows a better known one, and stands once, is no technique', () => {
    const names = namesOf('A userspace packet switch', 'Fast packet switches', 'Packet switch design');
    expect(names).toContain('packet switch');
    expect(names).not.toContain('userspace packet switch');
  });

  test('a title that is nothing but a name is one', () =>
    expect(namesOf('Data plane development kit')).toContain('data plane development kit'));

  test('what stands within a longer technique is a broader one, with words left out or not', () => {
    const { techniques: found, uses } = techniques(
      papersOf(
        'Network I/O virtualization',
        'On network I/O virtualization',
        'I/O virtualization',
        'Network virtualization',
      ),
    );
    const names = new Map(found.map(({ id, name }) => [id, name]));
    const first = uses
      .filter(({ paper }) => paper === 'p1')
      .map(({ technique, score }) => [names.get(technique), score]);
    expect(new Map(first as [string, number][])).toEqual(
      new Map([
        ['network I/O virtualization', 1],
        ['network virtualization', 0.5],
        ['I/O virtualization', 0.5],
        ['virtualization', 0.5],
      ]),
    );
  });
});

describe('other fields', () => {
  test.each([
    ['Ivabradine in patients with heart failure', 'heart failure'],
    ['The minimum wage and the price of bread', 'minimum wage'],
    ['Difference-in-differences in small samples', 'difference in difference'],
    ['A short course on density-functional theory', 'density functional theory'],
    ['Seed dispersal by bats', 'seed dispersal'],
  ])('%s: what their textbooks name is known', (title, name) => {
    expect(keysByPaper(papersOf(title)).get('p1')).toContain(name);
  });

  test.each([
    ['Safety of the mRNA-1273 SARS-CoV-2 vaccine', ['mRNA-1273', 'SARS-CoV-2'], ['CoV', 'SARS', 'mRNA']],
    ['Nivolumab for PD-L1-positive tumours', ['PD-L1'], ['L1', 'PD']],
  ])('%s: a sign is not taken apart at its hyphens', (title, whole, parts) => {
    const names = namesOf(title);
    for (const sign of whole) expect(names).toContain(sign);
    for (const part of parts) expect(names).not.toContain(part);
  });
});
