import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, fitted, fold } from '../../../client/graph/label-places.ts';
import { type Labelled, placeLabels } from '../../../client/graph/place-labels.ts';
import { crosses } from '../../../client/graph/segments.ts';

const page = (nodes: readonly Labelled[]) => ({
  width: 600,
  height: 400,
  nodes: nodes.map(({ x, y, radius }) => ({
    x1: x - radius,
    y1: y - radius,
    x2: x + radius,
    y2: y + radius,
  })),
  links: [],
  covered: [],
});

const node = (id: string, x: number, y: number, width = 60): Labelled => ({
  id,
  x,
  y,
  radius: 8,
  settings: [{ text: id, width, height: 12 }],
});

describe('placing labels', () => {
  it('puts a label beneath where there is room', () => {
    const wanted = [node('a', 300, 200)];
    expect(placeLabels(wanted, page(wanted)).get('a')).toEqual({ text: 'a', dx: 0, dy: 17 });
  });

  it('goes above where a link runs beneath', () => {
    const wanted = [node('a', 300, 200)];
    const links = [
      { x1: 300, y1: 200, x2: 300, y2: 400 },
      { x1: 300, y1: 200, x2: 310, y2: 400 },
    ];
    expect(placeLabels(wanted, { ...page(wanted), links }).get('a')?.dy).toBeLessThan(0);
  });

  it('stands within a node that is large enough, whatever links and nodes are there', () => {
    const wanted: Labelled = {
      ...node('a', 300, 200),
      radius: 50,
      inside: { text: 'a\nb', width: 40, height: 24 },
    };
    const links = [{ x1: 300, y1: 0, x2: 300, y2: 400 }];
    expect(placeLabels([wanted], { ...page([wanted]), links }).get('a')).toEqual({
      text: 'a\nb',
      dx: 0,
      dy: 0,
    });
  });

  it('leaves a name within its node to that node, however important the one beside it is', () => {
    const large: Labelled = {
      ...node('large', 300, 200),
      radius: 50,
      inside: { text: 'in', width: 90, height: 24 },
    };
    const first = { ...node('first', 232, 200, 90), radius: 14, isProminent: true };
    const placed = placeLabels([first, large], page([first, large]));
    expect(placed.get('large')).toEqual({ text: 'in', dx: 0, dy: 0 });
  });

  it('keeps clear of what stands over the picture', () => {
    const wanted = [node('a', 300, 200)];
    const covered = [{ x1: 250, y1: 205, x2: 350, y2: 240 }];
    expect(placeLabels(wanted, { ...page(wanted), covered }).get('a')?.dy).toBeLessThan(0);
  });

  it('sets in two lines what finds no place in one', () => {
    const wall = (x: number, y: number) => ({ ...node('wall', x, y), settings: [] });
    const wanted: Labelled = {
      ...node('a', 300, 200, 200),
      settings: [
        { text: 'one line', width: 400, height: 12 },
        { text: 'two\nlines', width: 60, height: 24 },
      ],
    };
    const walls = [
      wall(200, 230),
      wall(400, 230),
      wall(200, 170),
      wall(400, 170),
      wall(200, 200),
      wall(400, 200),
    ];
    const placed = placeLabels([wanted], page([wanted, ...walls]));
    expect(placed.get('a')?.text).toBe('two\nlines');
  });

  it('shows the more important of two that stand on one another', () => {
    const wanted = [node('big', 300, 200, 580), node('small', 300, 205, 580)];
    expect([...placeLabels(wanted, page(wanted)).keys()]).toContain('big');
  });

  it('leaves out a label that would be cut off at the edge', () => {
    const wanted = [node('a', 300, 200, 700)];
    expect(placeLabels(wanted, page(wanted)).size).toBe(0);
  });

  it('in a crowd names the most important over the others', () => {
    const crowd = Array.from({ length: 200 }, (_, i) =>
      node(`n${i}`, 50 + (i % 20) * 25, 50 + Math.floor(i / 20) * 25),
    );
    const placed = placeLabels(crowd, page(crowd));
    expect(placed.get('n30')).toBeUndefined();
    expect(placed.get('n10')).toEqual({ text: 'n10', dx: 0, dy: expect.any(Number) });
    const inside = [...placed].filter(([, { dx, dy }]) => dx === 0 && dy === 0);
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.every(([id]) => Number(id.slice(1)) < 20)).toBe(true);
  });

  it('never covers a label, nor a node, nor leaves the page', () => {
    const random = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 5, max: 150 }),
      ),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(random, (spots) => {
        const wanted = spots.map(([x, y, width], i) => node(`n${i}`, x, y, width));
        const whole = page(wanted);
        const placed = placeLabels(wanted, whole);
        const boxes = wanted.flatMap((item) => {
          const label = placed.get(item.id);
          const setting = item.settings[0];
          return label && setting ? [boxOf(item, setting, { ...label, cost: 0 }, 0)] : [];
        });
        const apart = (a: (typeof boxes)[number], b: (typeof boxes)[number]): boolean =>
          a.x1 >= b.x2 || b.x1 >= a.x2 || a.y1 >= b.y2 || b.y1 >= a.y2;
        boxes.forEach((box, i) => {
          for (const other of [...boxes.slice(i + 1), ...whole.nodes]) expect(apart(box, other)).toBe(true);
          expect(Math.min(box.x1, box.y1, 600 - box.x2, 400 - box.y2)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });
});

describe('folding', () => {
  it.each([
    ['network virtualization', ['network', 'virtualization']],
    ['paravirtualization', undefined],
    ['packet I/O', undefined],
  ])('%s', (text, lines) => expect(fold(text)).toEqual(lines));
});

describe('a link', () => {
  const box = { x1: 0, y1: 0, x2: 10, y2: 10 };
  it.each([
    [{ x1: -5, y1: 5, x2: 15, y2: 5 }, true],
    [{ x1: 2, y1: 2, x2: 8, y2: 8 }, true],
    [{ x1: -5, y1: -5, x2: -1, y2: 20 }, false],
    [{ x1: -5, y1: 8, x2: 5, y2: 18 }, false],
  ])('%j crosses the box: %s', (segment, answer) => expect(crosses(segment, box)).toBe(answer));
});

describe('a name within a disc', () => {
  const measure = (text: string, size: number): number => text.length * size * 0.5;
  const setIn = (text: string, radius: number) => fitted(text, radius, [15, 13, 11], measure, 1.1);

  it('is set in the largest letters that fit, word by word', () => {
    expect(setIn('Ada Quill, Bo Rye', 60)).toEqual({ lines: ['Ada Quill,', 'Bo Rye'], size: 15 });
    expect(setIn('Ada Quill, Bo Rye', 34)?.size).toBeLessThan(15);
  });

  it('has no place in a disc that is too small, or with a word that is too long', () => {
    expect(setIn('Ada Quill, Bo Rye', 15)).toBeUndefined();
    expect(setIn('Donaudampfschifffahrtsgesellschaft', 40)).toBeUndefined();
  });

  it('never reaches over the edge of the disc', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 5, max: 120 }),
        (words, radius) => {
          const found = setIn(words.join(' '), radius);
          if (!found) return;
          const { lines, size } = found;
          const height = lines.length * size * 1.1;
          lines.forEach((line, i) => {
            for (const edge of [i, i + 1])
              expect(Math.hypot(measure(line, size) / 2, edge * size * 1.1 - height / 2)).toBeLessThanOrEqual(
                radius,
              );
          });
        },
      ),
    );
  });
});
