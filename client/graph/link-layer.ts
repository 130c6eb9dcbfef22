/**
 * Draws the links. Many take longer than a frame: they are drawn on a layer of their own, some in every frame, and
 * while that goes on, the layer drawn last is shown, stretched to the present view.
 */
import type { DrawnLine } from '../state/scene/svg.ts';
import { drawLine } from './shapes.ts';
import { isLineSeen, isSameView, lineInView, type View } from './view.ts';

/** As many are drawn in one frame. */
const perFrame = 1200;

interface Layer {
  canvas: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
  view: View | undefined;
  lines: readonly DrawnLine[];
  /** How many are drawn. */
  done: number;
}

/** The size of the picture, and the pixels of the screen for one of the page. */
export interface Extent {
  width: number;
  height: number;
  ratio: number;
}

export interface LinkLayer {
  /** Draws the links on the canvas with a share of their opacity; answers whether they are all there and in place. */
  draw(
    target: CanvasRenderingContext2D,
    lines: readonly DrawnLine[],
    dim: number,
    view: View,
    extent: Extent,
  ): boolean;
}

const newLayer = (): Layer | undefined => {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  return context ? { canvas, context, view: undefined, lines: [], done: 0 } : undefined;
};

const drawSome = (
  context: CanvasRenderingContext2D,
  lines: readonly DrawnLine[],
  view: View,
  { width, height }: Extent,
): void => {
  for (const line of lines) {
    const seen = lineInView(line, view);
    if (isLineSeen(seen, width, height)) drawLine(context, seen);
  }
};

export const createLinkLayer = (): LinkLayer => {
  /** The one that is shown, and the one that is being drawn. */
  let shown = newLayer();
  let next = newLayer();
  const isFor = (layer: Layer, lines: readonly DrawnLine[], { width, height, ratio }: Extent): boolean =>
    layer.lines === lines &&
    layer.canvas.width === Math.round(width * ratio) &&
    layer.canvas.height === Math.round(height * ratio);

  const begin = (layer: Layer, lines: readonly DrawnLine[], view: View, extent: Extent): void => {
    const { width, height, ratio } = extent;
    // Setting a size clears it.
    layer.canvas.width = Math.round(width * ratio);
    layer.canvas.height = Math.round(height * ratio);
    layer.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    Object.assign(layer, { lines, view, done: 0 });
  };
  const goOn = (layer: Layer, extent: Extent): boolean => {
    if (!layer.view) return false;
    drawSome(layer.context, layer.lines.slice(layer.done, layer.done + perFrame), layer.view, extent);
    layer.done += perFrame;
    return layer.done >= layer.lines.length;
  };
  /** The shown layer, stretched to the present view. */
  const stretch = (
    target: CanvasRenderingContext2D,
    { canvas, view }: Layer,
    now: View,
    extent: Extent,
  ): void => {
    if (!view) return;
    const scale = now.zoom / view.zoom;
    target.drawImage(
      canvas,
      now.pan.x - view.pan.x * scale,
      now.pan.y - view.pan.y * scale,
      (canvas.width / extent.ratio) * scale,
      (canvas.height / extent.ratio) * scale,
    );
  };

  return {
    draw(target, lines, dim, view, extent) {
      if (lines.length <= perFrame || !shown || !next) {
        for (const line of lines) {
          const seen = lineInView(line, view);
          if (isLineSeen(seen, extent.width, extent.height))
            drawLine(target, { ...seen, opacity: seen.opacity * dim });
        }
        return true;
      }
      const isReady = isFor(shown, lines, extent) && isSameView(shown.view, view);
      if (!isReady) {
        if (!isFor(next, lines, extent) || next.view === undefined) begin(next, lines, view, extent);
        if (goOn(next, extent)) {
          [shown, next] = [next, shown];
          next.view = undefined;
        }
      }
      target.globalAlpha = dim;
      stretch(target, shown, view, extent);
      return isFor(shown, lines, extent) && isSameView(shown.view, view);
    },
  };
};
