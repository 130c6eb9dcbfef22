/** Menu to save the themes as a picture or as a table, to share, and to print. */
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { download } from '../../actions/download.ts';
import { themesFile } from '../../actions/save-themes.ts';
import { addNotice, useCoterie } from '../../context/context.ts';
import { csvOf, type ThemeRows } from '../../state/themes/words.ts';

const files = { png: 'Picture (PNG)', svg: 'Picture with text (SVG)', csv: 'Themes as CSV' } as const;

export const SaveThemes = ({ rows, form }: { rows: ThemeRows; form: 'themes' | 'periods' }) => {
  const { notices } = useCoterie();
  const save = (kind: keyof typeof files): void => {
    const name = `coterie-${form}.${kind}`;
    if (kind === 'csv') {
      download(new Blob([csvOf(rows)], { type: 'text/csv' }), name);
      return;
    }
    themesFile(document, form, kind).then(
      (blob) => download(blob, name),
      () => addNotice(notices, 'The picture could not be saved. Try the other format.'),
    );
  };
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label="Save the themes">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 2.500v7M5 7l3 3 3-3M2.500 12v1.500h11V12" />
        </svg>
      </Button>
      <Popover placement="left bottom">
        <Menu className="menu" aria-label="Save the themes">
          {(Object.keys(files) as (keyof typeof files)[]).map((kind) => (
            <MenuItem key={kind} id={kind} className="menu-item" onAction={() => save(kind)}>
              {files[kind]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
