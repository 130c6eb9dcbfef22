/** Runs a benchmark by name: `npm run bench -- parse|identity|techniques|search|related|venues|pdf [DATA] [dev|test]`, `npm run bench -- client [NODES...]`. What it measures is printed. */
import { fileURLToPath } from 'node:url';
import { root } from '../../seed/commands/package-root.ts';

const data = fileURLToPath(new URL('../shared/data/', root));

/** Every benchmark by the name that is given on the command line. */
const benches: Readonly<Record<string, (args: readonly string[]) => Promise<string>>> = {
  parse: async ([folder = data, part = 'test']) =>
    (await import('./parse/parse.ts')).benchParse(folder, part === 'dev' ? 'dev' : 'test'),
  identity: async ([folder = data, part = 'test', timed = 'timed']) =>
    (await import('./people/identity.ts')).benchIdentity(
      folder,
      part === 'dev' ? 'train' : 'test',
      timed === 'timed',
    ),
  techniques: async ([folder = data, part = 'test']) =>
    (await import('./techniques/techniques.ts')).benchTechniques(folder, part === 'dev' ? 'dev' : 'test'),
  search: async ([folder = data, part = 'test']) =>
    (await import('./search/search.ts')).benchSearch(folder, part),
  related: async ([folder = data, part = 'test']) =>
    part === 'speed'
      ? (await import('./related/speed.ts')).benchRelatedSpeed(folder)
      : (await import('./related/related.ts')).benchRelated(folder, part),
  client: async (counts) =>
    (await import('./client.ts')).benchClient(...(counts.length > 0 ? [counts.map(Number)] : [])),
  pdf: async ([folder = data, errors, alone]) =>
    (await import('./pdf/pdf.ts')).benchPdf(folder, errors || undefined, alone === 'alone'),
  venues: async ([folder = data]) => (await import('./venues.ts')).benchVenues(folder),
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join('|')} [DATA] [dev|test]`);
  process.exitCode = 2;
} else console.log(await bench(args));
