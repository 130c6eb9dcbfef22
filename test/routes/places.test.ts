/** Institutions and countries as the API gives them. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as api from '../../server/api.ts';
import { startSampleService } from './sample-service.ts';

const service = startSampleService();
const { ask } = service;

const file = (name: string): string =>
  readFileSync(new URL(`../fixtures/valid/affiliations/${name}`, import.meta.url), 'utf8');

const bring = async (name: string): Promise<void> => {
  const form = new FormData();
  form.set('file', new Blob([file(name)]), name);
  const { status } = await ask('/api/imports', { method: 'POST', body: form });
  expect(status).toBe(201);
};

/** The id of the one that a name finds. */
const idOf = async (kind: 'institution' | 'country', q: string): Promise<string> => {
  const { body } = await ask<api.SearchAnswer>(`/api/search?q=${encodeURIComponent(q)}&kind=${kind}`);
  return body.items[0]?.id ?? '';
};

describe('a library without affiliations', () => {
  it('has no institutions and no countries', async () => {
    for (const name of ['institutions', 'countries'])
      expect((await ask<api.Network>(`/api/networks/${name}`)).body.nodes).toEqual([]);
  });
});

describe('institutions and countries', () => {
  beforeAll(async () => {
    await bring('groups-in-brackets.txt');
    await bring('institutions-with-ror.json');
  });

  it('are linked by papers in common, counted in full or in fractions', async () => {
    const { body: full } = await ask<api.Network>('/api/networks/countries');
    expect(full.nodes.map(({ label, papers }) => `${label} ${papers}`).sort()).toEqual([
      'China 1',
      'Germany 2',
      'United Kingdom 3',
      'United States 2',
    ]);
    const weights = ({ links }: api.Network): number[] => links.map(({ weight }) => weight).sort();
    expect(weights(full)).toEqual([1, 2, 2, 2]);
    const { body: shared } = await ask<api.Network>('/api/networks/countries?counting=fractional');
    expect(weights(shared)).toEqual([1, 1, 1, 1]);
    const { body: early } = await ask<api.Network>('/api/networks/institutions?to=2020');
    expect(early.nodes.map(({ label }) => label).sort()).toEqual([
      'Stanford University',
      'Technical University of Munich',
      'University of Cambridge',
    ]);
  });

  it('have groups, years and files as other networks have', async () => {
    const { body: network } = await ask<api.Network>('/api/networks/institutions');
    const { body: group } = await ask<api.GroupPage>('/api/networks/institutions/groups/0');
    expect(group.group).toEqual(network.clusters[0]);
    expect(group.papers.length).toBeGreaterThan(0);
    const { body: times } = await ask<api.NetworkTimes>('/api/networks/institutions/times');
    const years = new Map(times.nodes.map((node) => [node.id, node.years]));
    for (const { id, papers } of network.nodes)
      expect(years.get(id)?.reduce((sum, [, n]) => sum + n, 0)).toBe(papers);
    const graphml = await fetch(`${service.address}/api/export?format=graphml&network=countries`);
    expect(await graphml.text()).toContain('United Kingdom');
  });

  it('have pages', async () => {
    const id = await idOf('institution', 'cambridge');
    const { body } = await ask<api.InstitutionPage>(`/api/institutions/${id}`);
    expect(body.institution).toMatchObject({
      label: 'University of Cambridge',
      ror: 'https://ror.org/013meh722',
      country: { id: 'c_gb', label: 'United Kingdom' },
    });
    expect(body.total).toMatchObject({ papers: 3, authors: 2 });
    expect(body.printed.map(({ name }) => name)).toContain('Univ Cambridge');
    expect(body.partners[0]).toMatchObject({ label: 'Stanford University', papers: 2 });
    expect(body.authors.length).toBeGreaterThan(0);
    const { body: country } = await ask<api.CountryPage>('/api/countries/c_gb');
    expect(country.institutions.map(({ id: inside }) => inside)).toEqual([id]);
    expect(country.partners.map(({ label }) => label).sort()).toEqual(['China', 'Germany', 'United States']);
    expect((await ask('/api/countries/c_xx')).status).toBe(404);
  });

  it('limit networks and lists to their papers', async () => {
    const { body: list } = await ask<api.PaperList>('/api/papers?country=c_cn');
    expect(list.items.map(({ title }) => title)).toEqual(['Interrupts without exits']);
    const { body: network } = await ask<api.Network>('/api/networks/coauthors?country=c_cn');
    expect(network.nodes.length).toBe(2);
    expect((await ask('/api/networks/coauthors?institution=i_none')).status).toBe(404);
  });

  it('are compared, counted together and expanded like other things', async () => {
    const { body } = await ask<api.Comparison>('/api/compare?left=c_gb&right=c_us');
    expect([body.left.papers, body.right.papers, body.joint]).toEqual([3, 2, 2]);
    const { body: together } = await ask<api.PapersAnswer>('/api/together?of=c_gb,c_us');
    expect([together.total, together.joint]).toEqual([3, 2]);
    const { body: near } = await ask<api.Neighborhood>('/api/neighbors/c_gb');
    expect(near.nodes.map(({ label }) => label).sort()).toEqual(['China', 'Germany', 'United States']);
  });

  it('tell where an author worked, the latest first', async () => {
    const { body: found } = await ask<api.SearchAnswer>('/api/search?q=weiß&kind=author');
    const { body } = await ask<api.AuthorPlaces>(`/api/authors/${found.items[0]?.id}/places`);
    expect(body.items).toMatchObject([
      { institution: { label: 'Universität Potsdam' }, from: 2023, to: 2023 },
    ]);
  });
});
