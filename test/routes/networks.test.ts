/** Networks as the API gives them. */
import { describe, expect, it } from 'vitest';
import type * as api from '../../server/api.ts';
import { startSampleService } from './sample-service.ts';

const service = startSampleService();
const { ask } = service;

describe('networks', () => {
  it('gives the co-author network, the same each time', async () => {
    const first = await ask<api.Network>('/api/networks/coauthors');
    expect(first.body.total).toEqual({ nodes: 65, links: 135 });
    expect(first.body.truncated).toBe(false);
    expect((await ask('/api/networks/coauthors')).body).toEqual(first.body);
  });

  it('filters a network and says what the limit cut off', async () => {
    const { body } = await ask<api.Network>('/api/networks/coauthors?from=2012&to=2013&limit=5');
    expect(body.nodes.length).toBe(5);
    expect(body.truncated).toBe(true);
    expect(body.total.nodes).toBeGreaterThan(5);
    expect(body.years.reduce((sum, { papers }) => sum + papers, 0)).toBe(26);
  });

  it('tells what a group of a network is about, whichever network', async () => {
    for (const name of ['coauthors', 'topics', 'papers', 'authors-techniques'] as const) {
      const network = await ask<api.Network>(`/api/networks/${name}?from=2010`);
      const { body } = await ask<api.GroupPage>(`/api/networks/${name}/groups/0?from=2010`);
      expect(body.group).toEqual(network.body.clusters[0]);
      expect(body.papers.length).toBeGreaterThan(1);
      expect(body.papers.every(({ year }) => year !== undefined && year >= 2010)).toBe(true);
      expect(body.years.reduce((sum, { papers }) => sum + papers, 0)).toBe(body.papers.length);
    }
  });

  it('says when what a network shows took place, of single nodes and of groups', async () => {
    for (const name of ['coauthors', 'topics', 'papers', 'authors-techniques'] as const)
      for (const detail of ['nodes', 'groups']) {
        const query = `from=2010&detail=${detail}`;
        const { body: network } = await ask<api.Network>(`/api/networks/${name}?${query}`);
        const { body } = await ask<api.NetworkTimes>(`/api/networks/${name}/times?${query}`);
        const years = new Map(body.nodes.map((node) => [node.id, node.years]));
        for (const node of network.nodes.filter(({ kind, members }) => kind !== 'paper' || members)) {
          const sum = years.get(node.id)?.reduce((all, [, papers]) => all + papers, 0);
          expect([name, detail, node.id, sum]).toEqual([name, detail, node.id, node.papers]);
        }
        expect(body.links.length).toBe(network.links.length);
        expect(body.nodes.flatMap((node) => node.years).every(([year]) => year >= 2010)).toBe(true);
      }
  });

  it('tells the themes of the techniques, whose numbers are those of the groups of the network', async () => {
    const { body } = await ask<api.Themes>('/api/themes?detail=auto');
    expect(body.themes.length).toBeGreaterThan(2);
    for (const { group, label, techniques, papers } of body.themes) {
      const { body: page } = await ask<api.GroupPage>(`/api/networks/topics/groups/${group}?detail=auto`);
      expect(page.group.label).toBe(label);
      expect(page.papers).toHaveLength(papers);
      const known = page.techniques.map(({ id }) => id);
      for (const { id } of techniques) expect(known).toContain(id);
    }
    expect((await ask('/api/themes?technique=t_nowhere')).status).toBe(404);
  });

  it('follows the themes over periods, each the groups of the network of its years', async () => {
    const { body } = await ask<api.ThemePeriods>('/api/themes/periods?periods=3');
    expect(body.periods).toHaveLength(2);
    for (const { from, to, papers, themes } of body.periods) {
      const { body: network } = await ask<api.Network>(`/api/networks/topics?from=${from}&to=${to}`);
      expect(
        network.years.filter(({ year }) => year >= from && year <= to).reduce((sum, y) => sum + y.papers, 0),
      ).toBe(papers);
      for (const { group, label } of themes) expect(network.clusters[group]?.label).toBe(label);
    }
    for (const { period, source, target } of body.flows) {
      expect(body.periods[period]?.themes.map(({ group }) => group)).toContain(source);
      expect(body.periods[period + 1]?.themes.map(({ group }) => group)).toContain(target);
    }
    // Of one author's papers the store is asked, without the skeleton.
    const people = await ask<api.Network>('/api/networks/coauthors?limit=1');
    const star = people.body.nodes[0]?.id ?? '';
    expect((await ask<api.Themes>(`/api/themes?author=${star}`)).status).toBe(200);
  });

  it('says where the papers of a network appeared, and how many did', async () => {
    const { body } = await ask<api.Network>('/api/networks/papers');
    const of = (id: string): number => body.nodes.filter(({ venue }) => venue === id).length;
    expect(body.venues?.map(({ id }) => of(id))).toEqual(body.venues?.map(({ papers }) => papers));
    expect(body.venues?.reduce((sum, { papers }) => sum + papers, 0)).toBe(21);
  });

  it('ties papers by what they share where no citation is known, and says by what', async () => {
    const { body } = await ask<api.Network>('/api/networks/papers');
    expect(body.tie).toBe('techniques');
    expect(body.total.nodes).toBe(26);
    expect(body.nodes.every(({ kind, title }) => kind === 'paper' && title)).toBe(true);
    const byAuthors = await ask<api.Network>('/api/networks/papers?tie=authors');
    expect(byAuthors.body.links.length).toBeGreaterThan(5);
    expect((await ask<api.Network>('/api/networks/papers?tie=citation')).body.links).toEqual([]);
  });

  it('draws a network round papers: each with what is related to it, and why', async () => {
    const all = (await ask<api.Network>('/api/networks/papers')).body.nodes.map(({ id }) => id);
    const [first = '', second = ''] = all;
    const around = (ids: string[]): Promise<{ status: number; body: api.Network }> =>
      ask(`/api/networks/papers?${ids.map((id) => `around=${id}`).join('&')}`);
    const { body } = await around([first]);
    expect(body.around).toEqual([first]);
    const suggested = body.nodes.filter(({ id }) => id !== first);
    expect(suggested.length).toBeGreaterThan(3);
    for (const { score, reasons } of suggested) {
      expect(score).toBeGreaterThan(0);
      expect(reasons?.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    }
    const linked = new Set(body.links.flatMap(({ source, target }) => [source, target]));
    expect(body.nodes.every(({ id }) => linked.has(id))).toBe(true);
    // What stood there stays when another paper is added.
    const grown = new Set((await around([first, second])).body.nodes.map(({ id }) => id));
    expect(body.nodes.every(({ id }) => grown.has(id))).toBe(true);
    expect((await ask(`/api/networks/papers?around=${first}&from=2010`)).status).toBe(422);
    expect((await ask('/api/networks/papers?around=p_nowhere')).status).toBe(404);
  });

  it('keeps the strongest links of each node where that is asked for, and says how many are weaker', async () => {
    const all = (await ask<api.Network>('/api/networks/topics')).body;
    const few = (await ask<api.Network>('/api/networks/topics?linksPerNode=1')).body;
    expect(few.nodes).toEqual(all.nodes);
    expect(few.links.length).toBeLessThan(all.links.length);
    expect(few.weakerLinks).toBe(all.links.length - few.links.length);
    expect(few.total).toEqual(all.total);
  });

  it.each(['graphml', 'gexf', 'vosviewer', 'csv'])('gives a network as a file: %s', async (format) => {
    const response = await fetch(`${service.address}/api/export?format=${format}&network=topics&minPapers=2`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('coterie-topics.');
    expect(await response.text()).toContain('I/O virtualization');
  });
});
