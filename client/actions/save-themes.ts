/** Saves the drawing of themes, which stands in the page as SVG with colours by name. */
import { readPalette } from '../graph/palette.ts';
import { withCaption } from '../state/scene/caption.ts';
import { themePlaces } from '../state/themes/words.ts';
import { svgFile, toPng } from './save-picture.ts';

const titles = { themes: 'Themes', periods: 'Themes over periods' } as const;

/** What the picture shows, in a line. */
const notes = {
  themes:
    'Size: papers. To the right: tied to more other themes (centrality). Upwards: more closely knit (density).',
  periods:
    'Height: papers. Bands: techniques that two themes share; the stronger, the larger the share of the smaller theme.',
} as const;

/** Colours by name as colours: a file has no style sheet. */
const inColours = (svg: string, colourNamed: (name: string) => string): string =>
  svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => colourNamed(name));

/** The drawing as it stands; an SVG has a transparent background. */
export const themesFile = async (
  page: Document,
  form: keyof typeof titles,
  kind: 'png' | 'svg',
): Promise<Blob> => {
  const drawn = page.querySelector<SVGSVGElement>('.themes-picture');
  if (!drawn) throw new Error('There is no picture of themes.');
  const style = getComputedStyle(page.documentElement);
  const colourNamed = (name: string): string => style.getPropertyValue(name).trim();
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const name of ['class', 'role', 'aria-label']) copy.removeAttribute(name);
  const text = inColours(new XMLSerializer().serializeToString(copy), colourNamed);
  const { ink, quiet, font, ground, clusters } = readPalette(colourNamed);
  const { svg, width, height } = withCaption(
    text,
    { width: drawn.width.baseVal.value, height: drawn.height.baseVal.value },
    {
      title: titles[form],
      subtitle: '',
      colours:
        form === 'themes'
          ? Object.values(themePlaces).map(({ title, hue }) => ({
              colour: clusters[hue] ?? '',
              label: title,
            }))
          : [],
      notes: [notes[form]],
    },
    { ink, quiet, font, ...(kind === 'png' ? { ground } : {}) },
  );
  return kind === 'svg' ? svgFile(svg) : toPng(svg, 2 * width, 2 * height);
};
