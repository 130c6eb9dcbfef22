import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { swatchesOf, withCaption } from '../../../../client/state/scene/caption.ts';
import type { Legend } from '../../../../client/state/scene/legend.ts';

const legend: Legend = {
  clusters: [{ id: 0, label: 'Ann, Bob', nodes: 3, themes: [], hue: 0 }],
  alone: 2,
  sizes: [],
  widths: [],
  years: { from: 2000, to: 2011 },
  venues: [],
  otherVenues: { venues: 0, papers: 0 },
  withoutVenue: 0,
  outlined: false,
  brought: [],
  retracted: 0,
};
const colours = { clusters: ['red'], rest: 'grey', years: ['a', 'b', 'c'], densities: ['d', 'e', 'f'] };

describe('the caption of a saved picture', () => {
  it('says what each colour means', () => {
    expect(swatchesOf('cluster', legend, colours, 9)).toEqual([{ colour: 'red', label: 'Ann, Bob' }]);
    expect(swatchesOf('year', legend, colours, 9).map(({ colour, label }) => colour + label)).toEqual([
      'a2000',
      'b2006',
      'c2011',
    ]);
    expect(swatchesOf('density', legend, colours, 9).map(({ colour }) => colour)).toEqual(['d', 'e', 'f']);
    expect(swatchesOf('venue', legend, colours, 9)).toEqual([]);
    expect(swatchesOf('measure', legend, colours, 8).map(({ label }) => label)).toEqual(['0', '2', '8']);
  });

  it('is well-formed, whatever it says, and makes room for every line of the legend', () => {
    const many = Array.from({ length: 12 }, (_, i) => ({
      colour: 'red',
      label: `<${i}> & "a long name of a group"`,
    }));
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"></svg>\n';
    const look = { ink: 'black', quiet: 'grey', font: '"Segoe UI"', ground: 'white' };
    const caption = { title: 'Co-authors', subtitle: '<3 nodes', colours: many, notes: ['Size: papers'] };
    const { svg, width, height } = withCaption(picture, { width: 300, height: 200 }, caption, look);
    let depth = 0;
    const parser = new SaxesParser();
    parser.on('opentag', () => (depth += 1));
    parser.write(svg).close();
    expect(depth).toBeGreaterThan(24);
    expect(width).toBe(300);
    const lowest = Math.max(...[...svg.matchAll(/cy="(\d+)"/g)].map(([, y]) => Number(y)));
    expect(height).toBeGreaterThan(lowest + 12);
    expect(withCaption(picture, { width: 3000, height: 200 }, caption, look).height).toBeLessThan(height);
  });
});
