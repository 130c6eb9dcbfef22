/** Fixtures of the text formats. */
import { readFileSync } from 'node:fs';
import type { Reading } from '../../seed/normalize/record.ts';
import type { Format } from '../../seed/read/formats/format.ts';

export const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

export const readFixture = (format: Format, name: string): Reading => format.parse(fixture(name));
