/** Menu to save the picture or the network, to share, and to print. */
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { download } from '../../actions/download.ts';
import { type FigureWidth, figureFile, figureWidths, pictureFile } from '../../actions/save-picture.ts';
import { shareActions } from '../../actions/share-actions.ts';
import { endpoints, networkFile } from '../../api/api.ts';
import { addNotice, useAnswer, useCoterie, useStore } from '../../context/context.ts';
import { useTimesCitedName } from '../../context/use-times-cited.ts';
import type { Picture } from '../../graph/picture.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { Network } from '../../state/base/wire.ts';
import { metricNames } from '../../state/place/filters.ts';
import { colourOf, formOf } from '../../state/place/place.ts';
import { type Caption, swatchesOf } from '../../state/scene/caption.ts';
import { legendOf } from '../../state/scene/legend.ts';
import { greatest } from '../../state/scene/scales.ts';
import { measureOf, sized } from '../../state/scene/sizing.ts';
import { count } from '../../state/words/words.ts';
import { views } from '../../views/index.ts';

const pictures = { png: 'Picture (PNG)', svg: 'Picture with text (SVG)' } as const;

const figures = { png: 'PNG, 300 dpi', svg: 'SVG' } as const;

const networks = {
  graphml: 'Network as GraphML',
  gexf: 'Network as GEXF, for Gephi',
  vosviewer: 'Network for VOSviewer',
  csv: 'Nodes and links as CSV',
} as const;

const keysOf = <T extends string>(names: Readonly<Record<T, string | number>>): T[] =>
  Object.keys(names) as T[];

export const Save = ({ picture }: { picture: Picture | undefined }) => {
  const coterie = useCoterie();
  const { place, notices } = coterie;
  const now = useStore(place);
  const network = answerOf(useAnswer(endpoints.network(now)));
  const timesCited = useTimesCitedName(network);
  const drawn = useStore(coterie.scene);
  /** The title and the legend, in the colours of the moment. */
  const captionOf = (made: Picture, whole: Network): Caption => {
    const shown = sized(whole, now.filters);
    const legend = legendOf(shown, drawn ?? { nodes: [], links: [], cut: [] });
    const view = views[now.view];
    const isDensity = formOf(now) === 'density';
    const { clusters, rest, years, densities } = made.palette();
    const measure = measureOf(now.filters, whole);
    const size =
      measure === 'papers'
        ? view.size
        : measure === 'times-cited'
          ? (timesCited ?? '')
          : metricNames[measure];
    return {
      title: view.title,
      subtitle: `${count(drawn?.nodes.length ?? 0, 'node')}, ${count(drawn?.links.length ?? 0, 'link')}`,
      colours: swatchesOf(
        isDensity ? 'density' : colourOf(now),
        legend,
        { clusters, rest, years, densities },
        greatest(shown.nodes),
      ),
      notes: isDensity
        ? [`Density of ${view.plural}, by ${size}`]
        : [`Size: ${size}`, ...(legend.widths.length > 0 ? [`Width: ${view.width}`] : [])],
    };
  };
  const save = (form: 'png' | 'svg', wide?: FigureWidth): void => {
    if (!picture || !network) return;
    const file = wide
      ? figureFile(picture, () => captionOf(picture, network), form, wide)
      : pictureFile(picture, captionOf(picture, network), form);
    file.then(
      (blob) => download(blob, `coterie-${now.view}${wide ? `-${wide}` : ''}.${form}`),
      () => addNotice(notices, 'The picture could not be saved. Zoom in, or try the other format.'),
    );
  };
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label="Save, share or print">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 2.500v7M5 7l3 3 3-3M2.500 12v1.500h11V12" />
        </svg>
      </Button>
      <Popover placement="left bottom">
        <Menu className="menu" aria-label="Save, share or print">
          {keysOf(pictures).map((form) => (
            <MenuItem key={form} id={form} className="menu-item" onAction={() => save(form)}>
              {pictures[form]}
            </MenuItem>
          ))}
          {keysOf(figureWidths).flatMap((wide) =>
            keysOf(figures).map((form) => (
              <MenuItem
                key={`${wide} ${form}`}
                id={`${wide} ${form}`}
                className="menu-item"
                onAction={() => save(form, wide)}
              >
                {`Figure for a ${wide}, ${figureWidths[wide]} mm (${figures[form]})`}
              </MenuItem>
            )),
          )}
          {keysOf(networks).map((format) => (
            <MenuItem
              key={format}
              id={format}
              className="menu-item"
              href={networkFile(now, format)}
              download=""
            >
              {networks[format]}
            </MenuItem>
          ))}
          <Separator className="menu-line" />
          {shareActions.map(({ words, act }) => (
            <MenuItem key={words} id={words} className="menu-item" onAction={() => act(coterie)}>
              {words}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
