/** Saves the picture with its title and legend: as SVG, whose text stays text, or as PNG; as it stands, or for print. */
import type { Picture } from '../graph/picture.ts';
import { type Caption, withCaption } from '../state/scene/caption.ts';
import { withDensity } from '../state/scene/png-density.ts';
import { addTimelineAxes, backTo, inLight, type Shift } from './print.ts';

/** Pixels of a PNG for each pixel on the screen. */
const sharpness = 2;

/** Dots per inch of a figure, and the widths that journals ask for, in millimetres. */
const dpi = 300;
export const figureWidths = { column: 85, page: 170 } as const;
export type FigureWidth = keyof typeof figureWidths;

/** Pixels of a figure for each millimetre: text of 11 pixels is then 7 points high, the least that journals take. */
const perMillimetre = 4.45;

export const toPng = async (svg: string, width: number, height: number): Promise<Blob> => {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser cannot draw.');
    context.drawImage(image, 0, 0, width, height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.')))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
};

const toText = (drawn: string, shift?: Shift): string =>
  new XMLSerializer().serializeToString(addTimelineAxes(document, drawn, shift));

export const svgFile = (svg: string): Blob => new Blob([svg], { type: 'image/svg+xml' });

/** The visible part of the picture. An SVG has a transparent background. */
export const pictureFile = async (picture: Picture, caption: Caption, form: 'png' | 'svg'): Promise<Blob> => {
  const { ink, quiet, font, ground } = picture.palette();
  const look = { ink, quiet, font, ...(form === 'png' ? { ground } : {}) };
  const { svg, width, height } = withCaption(toText(picture.svg()), picture.size(), caption, look);
  return form === 'svg' ? svgFile(svg) : toPng(svg, width * sharpness, height * sharpness);
};

/**
 * The visible part as a figure for print: in light colours on white, as wide as a column or a page, with labels that can
 * be read at that size. `captionOf` is asked once the colours are light.
 */
export const figureFile = async (
  picture: Picture,
  captionOf: () => Caption,
  form: 'png' | 'svg',
  wide: FigureWidth,
): Promise<Blob> => {
  const millimetres = figureWidths[wide];
  const before = inLight(document, picture);
  try {
    const drawn = picture.figure(Math.round(millimetres * perMillimetre));
    const { ink, quiet, font } = picture.palette();
    const look = { ink, quiet, font, ground: '#ffffff' };
    const { svg, width, height } = withCaption(toText(drawn.svg, drawn.shift), drawn, captionOf(), look);
    if (form === 'svg')
      return svgFile(
        svg.replace(
          /^<svg ([^>]*?)width="[^"]*" height="[^"]*"/,
          `<svg $1width="${millimetres}mm" height="${((millimetres * height) / width).toFixed(1)}mm"`,
        ),
      );
    const pixels = Math.round((millimetres / 25.4) * dpi);
    const png = await toPng(svg, pixels, Math.round((pixels * height) / width));
    return new Blob([withDensity(new Uint8Array(await png.arrayBuffer()), dpi)], { type: 'image/png' });
  } finally {
    backTo(before, document, picture);
  }
};
