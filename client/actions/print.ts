/** Printing: always in light colours, with the network as SVG, whose text stays text. */
import type { Coterie } from '../context/context.ts';
import type { Picture } from '../graph/picture.ts';

/** Where the picture is put for paper; see styles/print.css. */
export const printFrame = 'print-picture';

/** Offsets of the years and lanes of a timeline, in pixels; see styles/stage/stage.css. */
const axes = { years: 64, lanes: 12 };

/** From a point of the page to one of a figure: times `scale`, plus `x` and `y`. */
export interface Shift {
  scale: number;
  x: number;
  y: number;
}

/** In a figure the years stand along its upper edge, so far apart at least; names of lanes stand below them. */
const inFigure = { years: 14, least: 34, lanes: 30 };

/** The axes of a timeline, which lie over the canvas, as text in the picture. */
const axisTexts = (page: Document, shift: Shift | undefined): Element[] => {
  const { scale, x: right, y: down } = shift ?? { scale: 1, x: 0, y: 0 };
  let last = Number.NEGATIVE_INFINITY;
  const laneAt = (label: HTMLElement): number =>
    Math.max(
      shift ? inFigure.lanes : Number.NEGATIVE_INFINITY,
      Number.parseFloat(label.style.top) * scale + down,
    );
  return [...page.querySelectorAll<HTMLElement>('.axis-year, .axis-lane')].flatMap((label) => {
    const isYear = label.classList.contains('axis-year');
    const x = Number.parseFloat(label.style.left) * scale + right;
    const isTooNear = isYear && shift !== undefined && x - last < inFigure.least;
    if (isTooNear) return [];
    if (isYear) last = x;
    const text = page.createElementNS('http://www.w3.org/2000/svg', 'text');
    const place = isYear
      ? { x, y: shift ? inFigure.years : axes.years, 'text-anchor': 'middle' }
      : { x: axes.lanes * scale, y: laneAt(label), 'font-weight': 600 };
    for (const [name, value] of Object.entries({ ...place, 'font-size': 11 }))
      text.setAttribute(name, String(value));
    text.textContent = label.textContent;
    return [text];
  });
};

/** Text of SVG as an element, with the axes of a timeline; `shift`: in a figure. */
export const addTimelineAxes = (page: Document, text: string, shift?: Shift): Element => {
  const svg = page.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true);
  svg.append(...axisTexts(page, shift));
  return svg;
};

/** Paints the page in light colours, as paper wants it; answers the theme before. */
export const inLight = ({ documentElement: root }: Document, picture: Picture | undefined): string => {
  const before = root.dataset['theme'] ?? 'light';
  root.dataset['theme'] = 'light';
  picture?.repaint();
  return before;
};

export const backTo = (
  theme: string,
  { documentElement: root }: Document,
  picture: Picture | undefined,
): void => {
  root.dataset['theme'] = theme;
  picture?.repaint();
};

/** Gets the page ready before it is printed, and puts it back after. */
export const bindPrint = ({ picture }: Pick<Coterie, 'picture'>, page: Window): void => {
  /** The theme before printing; absent while nothing is printed. */
  let before: string | undefined;
  const begin = (): void => {
    if (before !== undefined) return;
    const drawing = picture.get();
    before = inLight(page.document, drawing);
    page.document
      .getElementById(printFrame)
      ?.replaceChildren(...(drawing ? [addTimelineAxes(page.document, drawing.svg())] : []));
  };
  const end = (): void => {
    if (before === undefined) return;
    backTo(before, page.document, picture.get());
    before = undefined;
    page.document.getElementById(printFrame)?.replaceChildren();
  };
  page.addEventListener('beforeprint', begin);
  page.addEventListener('afterprint', end);
  // Some browsers fire only this for their preview.
  page.matchMedia('print').addEventListener('change', ({ matches }) => (matches ? begin() : end()));
};
