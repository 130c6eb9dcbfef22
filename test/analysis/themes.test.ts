import { describe, expect, it } from 'vitest';
import { incidenceOf } from '../../server/analysis/networks/incidence.ts';
import { createThemes, distinct } from '../../server/analysis/networks/themes.ts';

const library = incidenceOf({
  items: ['polling', 'virtualization', 'kernel'].map((id) => ({ id, label: id })),
  papers: [
    { id: 'p1', members: ['polling', 'virtualization'] },
    { id: 'p2', members: ['polling', 'virtualization'] },
    { id: 'p3', members: ['virtualization', 'kernel'] },
    { id: 'p4', members: ['virtualization'] },
    { id: 'p5', members: ['virtualization'] },
  ],
});

describe('themes that say the same', () => {
  const of = (...labels: string[]) => labels.map((label, i) => ({ label, score: 1 - i / 10 }));

  it('are one, by its longer name', () => {
    expect(distinct(of('translation', 'machine translation', 'alignment'), 3)).toEqual([
      'machine translation',
      'alignment',
    ]);
    expect(distinct(of('word sense', 'disambiguation', 'word sense disambiguation'), 3)).toEqual([
      'word sense disambiguation',
    ]);
  });

  it('keep the general name where the longer one is rare', () => {
    const found = [
      { label: 'parsing', score: 1 },
      { label: 'chart parsing', score: 0.2 },
    ];
    expect(distinct(found, 3)).toEqual(['parsing']);
  });
});

describe('the themes of a group', () => {
  const themesOf = createThemes(library);
  const themes = (ids: readonly string[], most: number) =>
    themesOf(
      ids.map((id) => Number(id.slice(1)) - 1),
      ids.length,
      most,
    );

  it('are what its papers have more often than all papers do', () => {
    expect(themes(['p1', 'p2'], 3)).toEqual(['polling']);
  });

  it('are none where nothing stands out, or one paper alone shows it', () => {
    expect(themes(['p4', 'p5'], 3)).toEqual([]);
    expect(themes(['p3'], 3)).toEqual([]);
    expect(themes([], 3)).toEqual([]);
  });
});
