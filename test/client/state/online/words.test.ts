/** Lookups and services in words. */
import { describe, expect, it } from 'vitest';
import type { LookupService } from '../../../../client/state/base/wire.ts';
import { growFrom, mostFrom } from '../../../../client/state/online/asked.ts';
import { accessInWords, allowedOf, areForbidden, namesOf } from '../../../../client/state/online/services.ts';
import {
  addInWords,
  bytesInWords,
  durationInWords,
  estimateInWords,
  foundInWords,
  progressInWords,
  stateInWords,
  storedInWords,
} from '../../../../client/state/online/words.ts';
import { forgetImport, noHistory, record } from '../../../../client/state/place/history.ts';

const service = (id: LookupService['id'], more: Partial<LookupService> = {}): LookupService => ({
  id,
  name: { openalex: 'OpenAlex', crossref: 'Crossref', s2: 'Semantic Scholar' }[id],
  host: 'api.example.org',
  allowed: false,
  bySetting: false,
  forbidden: false,
  sends: 'titles',
  key: false,
  mailto: false,
  ...more,
});

describe('services', () => {
  const all = [service('openalex', { allowed: true }), service('crossref'), service('s2', { allowed: true })];
  it('are asked where they are allowed and not forbidden', () => {
    expect(allowedOf(all)).toEqual(['openalex', 's2']);
    expect(allowedOf(all.map((each) => ({ ...each, forbidden: true })))).toEqual([]);
    expect(areForbidden(all)).toBe(false);
    expect(areForbidden(all.map((each) => ({ ...each, forbidden: true })))).toBe(true);
    expect(areForbidden([])).toBe(false);
  });
  it('are named in a sentence', () => {
    expect(namesOf(all, ['openalex', 'crossref', 's2'])).toBe('OpenAlex, Crossref and Semantic Scholar');
  });
  it('say which variable of the environment holds their key', () => {
    expect(accessInWords(service('s2'))).toContain('S2_API_KEY');
    expect(accessInWords(service('openalex', { key: true }))).toBe('Uses your key in OPENALEX_API_KEY.');
    expect(accessInWords(service('crossref'))).toContain('COTERIE_MAILTO');
  });
});

describe('a lookup', () => {
  it('says what it would cost', () => {
    expect(
      estimateInWords({
        papers: 26,
        byId: 3,
        byTitle: 23,
        requests: 30,
        seconds: 41,
        atOnce: 26,
        services: [],
      }),
    ).toBe('26 papers, 3 by an identifier and 23 by title: about 30 requests, 41 seconds.');
    expect(
      estimateInWords({
        papers: 100_000,
        byId: 100_000,
        byTitle: 0,
        requests: 40,
        seconds: 60,
        atOnce: 2000,
        services: [],
      }),
    ).toContain('2,000 papers at a time');
    expect([0, 89, 100, 5399, 7200].map(durationInWords)).toEqual([
      '1 second',
      '89 seconds',
      '2 minutes',
      '90 minutes',
      '2 hours',
    ]);
  });

  const summary = {
    id: 'l1',
    name: 'OpenAlex: completed 26 papers, 2026-11-29',
    act: 'complete',
    services: ['openalex'],
    state: 'asking',
    done: 12,
    of: 26,
    requests: 15,
    startedAt: '2026-11-29T10:00:00Z',
    problems: [],
  } as const;
  it('says how far it is', () => {
    expect(progressInWords({ ...summary, services: ['openalex'], problems: [] }, 'OpenAlex')).toBe(
      'Asking OpenAlex: 12 of 26 papers, 15 requests sent',
    );
    expect(stateInWords({ ...summary, services: [], problems: [] })).toBe('asking, 12 of 26');
    expect(stateInWords({ ...summary, services: [], problems: [], state: 'ready' })).toBe('ready to review');
  });

  const counted = { sure: 20, ask: 3, none: 0, changed: 18, fields: {} };
  it('says what was found', () => {
    expect(foundInWords({ act: 'complete', state: 'ready', counted })).toBe('20 found, 3 to check');
    expect(foundInWords({ act: 'grow', state: 'ready', counted })).toBe('23 works: 18 not in your library');
  });

  it('does not say of what was not asked that nobody knows it', () => {
    expect(foundInWords({ act: 'complete', state: 'paused', counted: { ...counted, none: 3 } })).toBe(
      '20 found, 3 to check, 3 not found or not asked yet',
    );
  });

  it('says how many papers would be added as they are written', () => {
    expect(addInWords(0, 0)).toBe('Add papers');
    expect(addInWords(6, 0)).toBe('Add 6 papers');
    expect(addInWords(6, 2)).toBe('Add 6 papers, 2 as written');
    expect(addInWords(1, 1)).toBe('Add 1 paper, as written');
  });

  it('says what was stored', () => {
    expect(storedInWords('complete', { papers: 24, changes: 131 }, 310)).toBe(
      'Stored 131 changes to 24 papers, and added 310 papers that they cite.',
    );
    expect(storedInWords('complete', { papers: 1, changes: 1 }, 0)).toBe('Stored 1 change to 1 paper.');
    expect(storedInWords('grow', { papers: 0, changes: 0 }, 12)).toBe('Added 12 papers from online sources.');
  });
});

it('sizes of answers are short', () => {
  expect([812, 14_200, 2_340_000].map(bytesInWords)).toEqual(['812 B', '14 kB', '2.3 MB']);
});

describe('a selection to grow from', () => {
  it('is its papers and authors', () => {
    const things = [
      { id: 'a', kind: 'author' },
      { id: 't', kind: 'technique' },
    ] as const;
    expect(growFrom(things)).toEqual({ from: ['a'], isOfAuthors: true, left: 1 });
    expect(growFrom([{ id: 't', kind: 'technique' }])).toBeUndefined();
  });
  it('is cut where it is too large', () => {
    const many = Array.from({ length: mostFrom + 7 }, (_, i) => ({ id: `p${i}`, kind: 'paper' as const }));
    expect(growFrom(many)).toMatchObject({ isOfAuthors: false, left: 7 });
  });
});

it('an import that is removed is forgotten by undo and redo', () => {
  const stored = record(noHistory, { type: 'import', words: 'stored', id: 's1', name: 'OpenAlex' });
  expect(stored.done).toHaveLength(1);
  expect(forgetImport(stored, 's2')).toEqual(stored);
  expect(forgetImport({ done: [], undone: stored.done }, 's1')).toEqual(noHistory);
});
