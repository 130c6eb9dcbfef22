import { describe, expect, it } from 'vitest';
import { incidenceOf } from '../../server/analysis/networks/incidence.ts';
import { createThemes } from '../../server/analysis/networks/themes.ts';

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

describe('the themes of a group', () => {
  const themesOf = createThemes(library);
  const themes = (ids: readonly string[], most: number) =>
    themesOf(
      ids.map((id) => library.ids.indexOf(id)),
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
