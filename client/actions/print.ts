/** Printing: always in light colours, with the network as SVG, whose text stays text. */
import type { Coterie } from '../context/context.ts';

/** Where the picture is put for paper; see styles/print.css. */
export const printFrame = 'print-picture';

/** Offsets of the years and lanes of a timeline, in pixels; see styles/stage/stage.css. */
const axes = { years: 64, lanes: 12 };

/** The axes of a timeline, which lie over the canvas, as text in the picture. */
const axisTexts = (page: Document): Element[] =>
  [...page.querySelectorAll<HTMLElement>('.axis-year, .axis-lane')].map((label) => {
    const isYear = label.classList.contains('axis-year');
    const text = page.createElementNS('http://www.w3.org/2000/svg', 'text');
    const place = isYear
      ? { x: Number.parseFloat(label.style.left), y: axes.years, 'text-anchor': 'middle' }
      : { x: axes.lanes, y: Number.parseFloat(label.style.top), 'font-weight': 600 };
    for (const [name, value] of Object.entries({ ...place, 'font-size': 11 }))
      text.setAttribute(name, String(value));
    text.textContent = label.textContent;
    return text;
  });

/** Text of SVG as an element, with the axes of a timeline. */
export const addTimelineAxes = (page: Document, text: string): Element => {
  const svg = page.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true);
  svg.append(...axisTexts(page));
  return svg;
};

/** Gets the page ready before it is printed, and puts it back after. */
export const bindPrint = ({ picture }: Pick<Coterie, 'picture'>, page: Window): void => {
  const root = page.document.documentElement;
  /** The theme before printing; absent while nothing is printed. */
  let before: string | undefined;
  const begin = (): void => {
    if (before !== undefined) return;
    before = root.dataset['theme'] ?? 'light';
    root.dataset['theme'] = 'light';
    const drawing = picture.get();
    drawing?.repaint();
    page.document
      .getElementById(printFrame)
      ?.replaceChildren(...(drawing ? [addTimelineAxes(page.document, drawing.svg())] : []));
  };
  const end = (): void => {
    if (before === undefined) return;
    root.dataset['theme'] = before;
    before = undefined;
    picture.get()?.repaint();
    page.document.getElementById(printFrame)?.replaceChildren();
  };
  page.addEventListener('beforeprint', begin);
  page.addEventListener('afterprint', end);
  // Some browsers fire only this for their preview.
  page.matchMedia('print').addEventListener('change', ({ matches }) => (matches ? begin() : end()));
};
