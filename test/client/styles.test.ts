/** Stylesheets that come with a part of the page, once it is opened, leave the rest of the page as it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { root } from '../../seed/commands/package-root.ts';

const client = new URL('client/', root);
const styles = new URL('styles/', client);

/** The sheets that a module brings along, by module. */
const late = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) =>
    [...readFileSync(new URL(path, client), 'utf8').matchAll(/^import '.*\/styles\/(.+\.css)';$/gm)].map(
      ([, sheet = '']) => sheet,
    ),
  )
  .filter((sheets) => sheets.length > 0);

/** The classes that rules of a sheet style wherever they stand: `.name { … }`. */
const styledIn = (sheet: string): string[] =>
  [...readFileSync(new URL(sheet, styles), 'utf8').matchAll(/^(\.[\w-]+)(?= \{|,$)/gm)].map(
    ([, name = '']) => name,
  );

it.each(late.map((sheets) => [sheets.join(' and '), sheets] as const))(
  '%s style no class that another sheet styles',
  (_, sheets) => {
    const others = readdirSync(styles, { recursive: true, encoding: 'utf8' }).filter(
      (sheet) => sheet.endsWith('.css') && !sheets.includes(sheet),
    );
    const elsewhere = new Set(others.flatMap(styledIn));
    const own = sheets.flatMap(styledIn);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((name) => elsewhere.has(name))).toEqual([]);
  },
);
