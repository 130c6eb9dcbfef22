import { describe, expect, it, test } from 'vitest';
import { isPlace } from '../../seed/link/places.ts';
import { foldTerm } from '../../seed/link/techniques/fold-term.ts';
import { withoutBoilerplate } from '../../seed/link/techniques/noise/boilerplate.ts';
import { isIndexTag, plainHeading } from '../../seed/link/techniques/noise/mesh.ts';
import { linkCase, linkText, linkTitles } from './cases.ts';

describe('compounds', () => {
  it('are never cut at their hyphen', async () => {
    const { techniques } = await linkCase('034-inner-hyphen-techniques.bib');
    expect(techniques).toEqual([
      'databases',
      'in-memory databases',
      'key-value store',
      'query processing',
      'ring-tailed lemur',
      'solid-state drives',
    ]);
  });

  test.each([
    ['Peer-to-peer networks', 'Routing in peer-to-peer networks', 'peer networks'],
    [
      'Full-thickness cartilage defects',
      'Healing of full-thickness cartilage defects',
      'thickness cartilage defects',
    ],
    ['Long-tailed macaques', 'Diet of long-tailed macaques', 'tailed macaques'],
  ])('%s', (one, other, cut) => expect(linkTitles(one, other).techniques).not.toContain(cut));
});

describe('places and authorities of taxa', () => {
  it('are no techniques', async () =>
    expect((await linkCase('035-places-and-authorities-as-techniques.bib')).techniques).toEqual([
      'anopheles gambiae',
    ]));

  test.each([
    'Saudi Arabia',
    'western Kenya',
    'United Kingdom',
    'Wuhan',
    'Burkina Faso',
    'North Carolina',
    'city of Shanghai',
    'Sub-Saharan Africa',
    'southern Italy',
    'Madagascar',
  ])('%s is a place', (name) => expect(isPlace(foldTerm(name))).toBe(true));
  test.each([
    'Java',
    'Turing machine',
    'Chinese word segmentation',
    'upper mantle',
    'reading',
    'Georgia Tech',
    'central nervous system',
    'mobile networks',
    'Darwin',
    'rural sociology',
  ])('%s is none', (name) => expect(isPlace(foldTerm(name))).toBe(false));
  test('the person who described a species is no part of its name', () => {
    const { techniques } = linkTitles(
      'Biting of Aedes aegypti Linnaeus in tents',
      'Aedes aegypti Linnaeus and light traps',
    );
    expect(techniques.filter((name) => name.includes('linnaeus'))).toEqual([]);
    expect(techniques).toContain('aedes aegypti');
  });
});

describe('abstracts', () => {
  it('have no headings, addresses and notices of rights', async () => {
    const { techniques } = await linkCase('052-abstract-boilerplate.ris');
    for (const name of ['materials and methods', 'key words', 'https', 'elsevier b.v', 'abstractyouth'])
      expect(techniques).not.toContain(name);
  });

  test.each([
    ['METHODS: We brew.', 'METHODS'],
    ['We brew. RESULTS Tea is hot.', 'RESULTS'],
    ['BackgroundTea is hot.', 'Background'],
    ['Tea is hot. Copyright 2001 by Tea House.', 'Tea House'],
    ['Tea is hot. © 2001 Elsevier B.V. All rights reserved.', 'Elsevier'],
    ['See www.example.org for more.', 'example'],
    ['Write to tea@example.org now.', 'example'],
    ['Study design and setting: a tea house.', 'Study design'],
    ['Tea is hot. Keywords: voles, tea', 'Keywords'],
    ['See https://doi.org/10.1000/x.y for it.', 'doi'],
  ])('%s', (text, gone) => {
    const clean = withoutBoilerplate(text);
    expect(clean).not.toContain(gone);
    expect(clean).toHaveLength(text.length);
  });
  test.each([
    'Methods of moments are compared with results of others.',
    'The copyright of data sets is discussed.',
    'Tea: a drink of leaves.',
    'We compare (c) cups and pots.',
    'JavaScript and PowerPoint are used. WordNet too.',
    'BERT models read tea leaves.',
  ])('%s stays', (text) => expect(withoutBoilerplate(text)).toBe(text));
});

describe('headings of MeSH', () => {
  it('lose asterisks, qualifiers and check tags', async () =>
    expect((await linkCase('012-rayyan-mesh-keywords.csv')).techniques).toEqual([
      'attitude to cups',
      'tea records',
    ]));

  test.each([
    ['*Bile Acids/blood', 'Bile Acids'],
    ['Insulin/*therapeutic use/administration & dosage', 'Insulin'],
    ['Arthritis, Rheumatoid', 'Rheumatoid Arthritis'],
    ['Practice Guidelines as Topic', 'Practice Guidelines'],
    ['TCP/IP', 'TCP/IP'],
    ['I/O virtualization', 'I/O virtualization'],
    ['client/server', 'client/server'],
  ])('%s is %s', (heading, plain) => expect(plainHeading(heading)).toBe(plain));
  test.each([
    'Humans',
    'Middle Aged',
    'Aged, 80 and over',
    'History, 20th Century',
    'Mice, Inbred C57BL',
    'Treatment Outcome',
  ])('%s is a tag', (heading) => expect(isIndexTag(heading)).toBe(true));
  test.each(['Mouse Models', 'Human-Computer Interaction', 'Adult Education', 'Child Language'])(
    '%s is none',
    (heading) => expect(isIndexTag(heading)).toBe(false),
  );
});

describe('variants', () => {
  test.each([
    ['dialogue', 'dialog'],
    ['catalogues', 'catalog'],
    ['anaemia', 'anemia'],
    ['oedema', 'edema'],
    ['fibres', 'fiber'],
    ['programmes', 'program'],
    ['meta-analyses', 'meta-analysis'],
  ])('%s is %s', (one, other) => expect(foldTerm(one)).toBe(foldTerm(other)));
  test.each([
    ['vogue', 'vog'],
    ['aerobic', 'erobic'],
    ['share', 'shaer'],
    ['poem', 'pem'],
  ])('%s is not %s', (one, other) => expect(foldTerm(one)).not.toBe(foldTerm(other)));

  const abstract = (text: string, at: number) =>
    `TY  - JOUR\nAU  - Novak, P.\nTI  - Voles and cups ${at}\nPY  - ${2000 + at}\nAB  - ${text}\nER  - \n`;
  test('an acronym that abstracts introduce stands for its long form', () => {
    const { techniques } = linkText(
      abstract('We use tree adjoining grammars for posttraumatic stress disorder (PTSD) in voles.', 1) +
        abstract('Voles with posttraumatic stress disorder (PTSD) drink tea. PTSD is rare.', 2),
      'voles.ris',
    );
    expect(techniques).toContain('posttraumatic stress disorder');
    expect(techniques).not.toContain('ptsd');
  });
});
