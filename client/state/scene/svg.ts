/** A picture as SVG, with text that stays text: what is drawn, in pixels from the upper left. */

/** A node: its shape within a box, and its label, line by line, around a middle. */
export interface DrawnMark {
  shape: string;
  x: number;
  y: number;
  size: number;
  fill: string;
  rim: string;
  rimWidth: number;
  opacity: number;
  /** Whether the rim is two thin lines, as of a group. */
  isDouble?: boolean;
  /** Whether a cross lies over it, as over a retracted paper. */
  isCrossed?: boolean;
  /** The colour of a disc behind it. */
  halo?: string;
  /** A line around it. */
  ring?: DrawnRing;
  label?: DrawnText;
}

/** Text in lines around a middle. */
export interface DrawnText {
  lines: readonly string[];
  x: number;
  y: number;
  size: number;
  bold: boolean;
  /** If not ink. */
  colour?: string;
}

/** A circle at a distance from a node. */
export interface DrawnRing {
  colour: string;
  width: number;
  offset: number;
  isDashed: boolean;
}

export interface DrawnLine {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  width: number;
  colour: string;
  opacity: number;
  dashed: boolean;
}

/** A raster image, under everything. */
export interface DrawnImage {
  href: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Drawing {
  width: number;
  height: number;
  font: string;
  ink: string;
  ground: string;
  image?: DrawnImage | undefined;
  lines: readonly DrawnLine[];
  /** Faded nodes over the lines, and highlighted lines over these. */
  faded?: readonly DrawnMark[];
  near?: readonly DrawnLine[];
  marks: readonly DrawnMark[];
  /** Discs under everything, and names over it. */
  grounds?: readonly DrawnMark[];
  names?: readonly DrawnText[];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text that is safe in SVG, in content and in attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
const r = (value: number): string => String(Math.round(value * 100) / 100);

type Attributes = Readonly<Record<string, string>>;
const element = (name: string, attributes: Attributes, inside = ''): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join('')}>${inside}</${name}>`;
};

/** Corners on the unit circle of a box from -1 to 1, for the shapes that have corners. */
export const corners: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  pentagon: [
    [0, -1],
    [1, -0.24],
    [0.62, 0.9],
    [-0.62, 0.9],
    [-1, -0.24],
  ],
  octagon: [
    [-0.42, -1],
    [0.42, -1],
    [1, -0.42],
    [1, 0.42],
    [0.42, 1],
    [-0.42, 1],
    [-1, 0.42],
    [-1, -0.42],
  ],
  hexagon: [
    [-1, 0],
    [-0.5, -1],
    [0.5, -1],
    [1, 0],
    [0.5, 1],
    [-0.5, 1],
  ],
  triangle: [
    [0, -1],
    [1, 1],
    [-1, 1],
  ],
};

/** Half the size of the cross over a node, as a share of half the size of the node, and the width of its lines. */
export const cross = { reach: 1.15, width: 2 };

/** Opacity of the disc behind a node, and how far it reaches beyond, in line widths of the ring. */
export const halo = { opacity: 0.32, reach: 3 };

/** Length and gap of the dashes of a ring, in line widths. */
export const dash = [3, 2] as const;

/** What stands around a node: the disc behind it, and its ring. */
const aroundOf = ({ x, y, size, halo: behind, ring }: DrawnMark): string[] => {
  if (!ring) return [];
  const at = { cx: r(x), cy: r(y) };
  const { width, offset, colour, isDashed } = ring;
  return [
    ...(behind
      ? [
          element('circle', {
            ...at,
            r: r(size / 2 + halo.reach * width),
            fill: behind,
            opacity: r(halo.opacity),
          }),
        ]
      : []),
    element('circle', {
      ...at,
      r: r(size / 2 + offset + width / 2),
      fill: 'none',
      stroke: colour,
      'stroke-width': r(width),
      ...(isDashed ? { 'stroke-dasharray': dash.map((length) => r(length * width)).join(' ') } : {}),
    }),
  ];
};

const bodyOf = ({ shape, x, y, size, fill, rim, rimWidth, opacity, isDouble }: DrawnMark): string => {
  const paint = { fill, stroke: rim, 'stroke-width': r(rimWidth), opacity: r(opacity) };
  const half = size / 2;
  if (isDouble) {
    const third = rimWidth / 3;
    const line = { stroke: rim, 'stroke-width': r(third), opacity: r(opacity), cx: r(x), cy: r(y) };
    return [
      element('circle', { ...line, r: r(half - third), fill }),
      element('circle', { ...line, r: r(half + third), fill: 'none' }),
    ].join('');
  }
  const points = corners[shape];
  if (points) {
    const path = points.map(([px, py]) => `${r(x + px * half)},${r(y + py * half)}`).join(' ');
    return element('polygon', { points: path, ...paint });
  }
  if (shape === 'ellipse') return element('circle', { cx: r(x), cy: r(y), r: r(half), ...paint });
  const box = { x: r(x - half), y: r(y - half), width: r(size), height: r(size), rx: r(size / 6) };
  return element('rect', { ...box, ...paint });
};

const lineHeight = 1.1;

const textOf = (label: DrawnText | undefined, { ink, ground }: Drawing): string => {
  if (!label) return '';
  const { lines, x, y, size, bold, colour } = label;
  const first = y - ((lines.length - 1) / 2) * size * lineHeight;
  const attributes = {
    'font-size': r(size),
    ...(bold ? { 'font-weight': '600' } : {}),
    fill: colour ?? ink,
    stroke: ground,
    'stroke-width': '3',
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    'text-anchor': 'middle',
    'dominant-baseline': 'central',
  };
  const spans = lines.map((line, i) =>
    element('tspan', { x: r(x), y: r(first + i * size * lineHeight) }, escaped(line)),
  );
  return element('text', attributes, spans.join(''));
};

const lineOf = ({ x1, y1, x2, y2, width, colour, opacity, dashed }: DrawnLine): string =>
  element('line', {
    x1: r(x1),
    y1: r(y1),
    x2: r(x2),
    y2: r(y2),
    stroke: colour,
    'stroke-width': r(width),
    opacity: r(opacity),
    ...(dashed ? { 'stroke-dasharray': '6 3' } : {}),
  });

const crossOf = ({ isCrossed, x, y, size, rim, opacity }: DrawnMark): string => {
  if (!isCrossed) return '';
  const half = (size / 2) * cross.reach;
  const ends = [
    [x - half, y - half, x + half, y + half],
    [x - half, y + half, x + half, y - half],
  ].map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => `M${r(x1)} ${r(y1)}L${r(x2)} ${r(y2)}`);
  return element('path', {
    d: ends.join(''),
    fill: 'none',
    stroke: rim,
    'stroke-width': r(cross.width),
    opacity: r(opacity),
  });
};

const imageOf = ({ href, x, y, width, height }: DrawnImage): string =>
  element('image', {
    href,
    x: r(x),
    y: r(y),
    width: r(width),
    height: r(height),
    preserveAspectRatio: 'none',
  });

const shapeOf = (mark: DrawnMark): string => [...aroundOf(mark), bodyOf(mark), crossOf(mark)].join('');

/** The whole file. Without `ground` behind it, so that it lies on any page. */
export const toSvg = (drawing: Drawing): string => {
  const {
    width,
    height,
    font,
    lines,
    faded = [],
    near = [],
    marks,
    grounds = [],
    names = [],
    image,
  } = drawing;
  const inside = [
    ...(image ? [imageOf(image)] : []),
    ...grounds.map(shapeOf),
    ...lines.map(lineOf),
    ...faded.map(shapeOf),
    ...near.map(lineOf),
    ...marks.map(shapeOf),
    ...[...marks.map(({ label }) => label), ...names].map((text) => textOf(text, drawing)),
  ].join('\n');
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: r(width),
      height: r(height),
      viewBox: `0 0 ${r(width)} ${r(height)}`,
      'font-family': font,
    },
    inside,
  )}\n`;
};
