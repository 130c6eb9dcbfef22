/**
 * Draws what takes longer than a frame: on a layer of its own, some in every frame. While that goes on, the layer drawn
 * last is shown, stretched to the present view. A layer is wider than the page, so that a small step shows no edge.
 */
import { isSameView, type View } from './view.ts';

/** The size of the picture, and the pixels of the screen for one of the page. */
export interface Extent {
  width: number;
  height: number;
  ratio: number;
}

/** Draws one item, if any of it is seen in an area of this size. */
export type DrawItem<T> = (
  context: CanvasRenderingContext2D,
  item: T,
  view: View,
  width: number,
  height: number,
) => void;

/** How many items are drawn in a frame: while the view rests, and while it moves. */
export interface Pace {
  resting: number;
  moving: number;
}

export interface Layer<T> {
  /** Draws the items with a share of their opacity; answers whether they are all there and in place. */
  draw(
    target: CanvasRenderingContext2D,
    items: readonly T[],
    opacity: number,
    view: View,
    extent: Extent,
  ): boolean;
}

interface Sheet<T> {
  canvas: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
  view: View | undefined;
  items: readonly T[];
  /** How many are drawn. */
  done: number;
}

/** Space around the page, as a share of it. */
const margin = 0.15;

const newSheet = <T>(): Sheet<T> | undefined => {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  return context ? { canvas, context, view: undefined, items: [], done: 0 } : undefined;
};

const marginOf = ({ width, height }: Extent) => ({
  x: Math.round(width * margin),
  y: Math.round(height * margin),
});

const sizeOf = (extent: Extent): { width: number; height: number } => {
  const { x, y } = marginOf(extent);
  return { width: extent.width + 2 * x, height: extent.height + 2 * y };
};

const isFor = <T>(sheet: Sheet<T>, items: readonly T[], extent: Extent): boolean => {
  const { width, height } = sizeOf(extent);
  return (
    sheet.items === items &&
    sheet.canvas.width === Math.round(width * extent.ratio) &&
    sheet.canvas.height === Math.round(height * extent.ratio)
  );
};

const begin = <T>(sheet: Sheet<T>, items: readonly T[], view: View, extent: Extent): void => {
  const { width, height } = sizeOf(extent);
  // Setting a size clears it.
  sheet.canvas.width = Math.round(width * extent.ratio);
  sheet.canvas.height = Math.round(height * extent.ratio);
  sheet.context.setTransform(extent.ratio, 0, 0, extent.ratio, 0, 0);
  Object.assign(sheet, { items, view, done: 0 });
};

/** The sheet, stretched to the present view. */
const stretch = <T>(
  target: CanvasRenderingContext2D,
  { canvas, view }: Sheet<T>,
  now: View,
  extent: Extent,
): void => {
  if (!view) return;
  const scale = now.zoom / view.zoom;
  const { x, y } = marginOf(extent);
  target.drawImage(
    canvas,
    now.pan.x - (view.pan.x + x) * scale,
    now.pan.y - (view.pan.y + y) * scale,
    (canvas.width / extent.ratio) * scale,
    (canvas.height / extent.ratio) * scale,
  );
};

/** `drawItem` draws at full opacity. */
export const createLayer = <T>(drawItem: DrawItem<T>, pace: Pace): Layer<T> => {
  /** The one that is shown, and the one that is being drawn. */
  let shown = newSheet<T>();
  let next = newSheet<T>();
  let last: View | undefined;
  const goOn = (sheet: Sheet<T>, count: number, extent: Extent): boolean => {
    if (!sheet.view) return false;
    const { x, y } = marginOf(extent);
    const { width, height } = sizeOf(extent);
    const view = { zoom: sheet.view.zoom, pan: { x: sheet.view.pan.x + x, y: sheet.view.pan.y + y } };
    const end = Math.min(sheet.items.length, sheet.done + count);
    for (let i = sheet.done; i < end; i += 1) {
      const item = sheet.items[i];
      if (item !== undefined) drawItem(sheet.context, item, view, width, height);
    }
    sheet.done = end;
    return end === sheet.items.length;
  };
  return {
    draw(target, items, opacity, view, extent) {
      if (!shown || !next) return true;
      const isMoving = last !== undefined && !isSameView(last, view);
      last = { zoom: view.zoom, pan: { ...view.pan } };
      const isReady = (sheet: Sheet<T>): boolean =>
        isFor(sheet, items, extent) && isSameView(sheet.view, view);
      if (!isReady(shown)) {
        // What is begun goes on while the view moves; once it rests, only its own place counts.
        const isOfUse =
          isFor(next, items, extent) && next.view !== undefined && (isMoving || isSameView(next.view, view));
        if (!isOfUse) begin(next, items, last, extent);
        if (goOn(next, isMoving ? pace.moving : pace.resting, extent)) {
          [shown, next] = [next, shown];
          next.view = undefined;
        }
      }
      target.globalAlpha = opacity;
      stretch(target, shown, view, extent);
      target.globalAlpha = 1;
      return isReady(shown);
    },
  };
};
