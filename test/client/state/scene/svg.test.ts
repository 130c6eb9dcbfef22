import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type Drawing, type DrawnMark, toSvg } from '../../../../client/state/scene/svg.ts';

const mark = (shape: string, label?: DrawnMark['label']): DrawnMark => ({
  shape,
  x: 10,
  y: 20,
  size: 8,
  fill: 'rgb(1,2,3)',
  rim: 'black',
  rimWidth: 1,
  opacity: 1,
  ...(label ? { label } : {}),
});

const drawing: Drawing = {
  width: 100,
  height: 50,
  font: 'system-ui, "Segoe UI"',
  ink: 'black',
  ground: 'white',
  lines: [{ x1: 0, y1: 0, x2: 10, y2: 20.123456, width: 2, colour: 'grey', opacity: 0.5, dashed: true }],
  marks: [
    mark('ellipse', { lines: ['<b>A', '& B'], x: 10, y: 40, size: 10, bold: true }),
    mark('diamond'),
    mark('round-rectangle'),
  ],
};

describe('a picture as SVG', () => {
  it('is well formed, and every label is text that can be read and searched', () => {
    const names: string[] = [];
    const texts: string[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => names.push(name));
    parser.on('text', (text) => text.trim() && texts.push(text));
    parser.write(toSvg(drawing)).close();
    expect(names).toEqual(['svg', 'line', 'circle', 'polygon', 'rect', 'text', 'tspan', 'tspan']);
    expect(texts).toEqual(['<b>A', '& B']);
  });

  it('parts the lines of a label evenly about its middle', () => {
    expect(toSvg(drawing)).toContain(
      '<tspan x="10" y="34.5">&lt;b&gt;A</tspan><tspan x="10" y="45.5">&amp; B</tspan>',
    );
  });
});
