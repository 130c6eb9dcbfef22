/** Saves the picture with its title and legend: as SVG, whose text stays text, or as PNG. */
import type { Picture } from '../graph/picture.ts';
import { type Caption, withCaption } from '../state/scene/caption.ts';
import { addTimelineAxes } from './print.ts';

/** Pixels of a PNG for each pixel on the screen. */
const sharpness = 2;

const toPng = async (svg: string, width: number, height: number): Promise<Blob> => {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * sharpness;
    canvas.height = height * sharpness;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser cannot draw.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.')))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
};

/** The visible part of the picture. An SVG has a transparent background. */
export const pictureFile = async (picture: Picture, caption: Caption, form: 'png' | 'svg'): Promise<Blob> => {
  const { ink, quiet, font, ground } = picture.palette();
  const look = { ink, quiet, font, ...(form === 'png' ? { ground } : {}) };
  const drawn = new XMLSerializer().serializeToString(addTimelineAxes(document, picture.svg()));
  const { svg, width, height } = withCaption(drawn, picture.size(), caption, look);
  return form === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : toPng(svg, width, height);
};
