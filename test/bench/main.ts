/** Runs a benchmark by name: `npm run bench -- parse|identity|techniques|search|related|venues|pdf|match [DATA] [dev|test]`, `npm run bench -- client [NODES...]`, `npm run bench -- affiliations [DATA] [CSV...]`, `npm run bench -- attack [FILES] [SEED]`, `npm run bench -- contract [REQUESTS]`, `npm run bench -- import [PAPERS...]`, `npm run bench -- import-neo4j [PAPERS]`, `npm run bench -- parts [PAPERS] [PARTS]`, `npm run bench -- questions FOLDER...`, `npm run bench -- browse FOLDER [READERS] [SECONDS]`, `npm run bench -- make PAPERS FILE [FORMAT] [SEED]`. What it measures is printed. */
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
  match: async ([folder = data, part = 'test']) =>
    (await import('./match/match.ts')).benchMatch(folder, part),
  import: async (args) => (await import('./import/import.ts')).benchImport(data, args.map(Number)),
  'import-neo4j': async ([papers = '10000']) =>
    (await import('./import/import-neo4j.ts')).benchImportNeo4j(data, Number(papers)),
  parts: async ([papers = '20000', parts = '4']) =>
    (await import('./import/people-parts.ts')).benchParts(data, Number(papers), Number(parts)),
  questions: async (folders) =>
    (await import('./questions/questions.ts')).benchQuestions(folders.length > 0 ? folders : ['data']),
  browse: async ([folder = 'data', readers = '50', seconds = '60']) =>
    (await import('./browse/browse.ts')).benchBrowse(folder, Number(readers), Number(seconds)),
  make: async (args) => (await import('./made/file.ts')).benchMake(data, args),
  attack: async ([files = '100000', from = '0']) =>
    (await import('./attack.ts')).benchAttack(Number(files), Number(from)),
  contract: async ([requests = '20000']) =>
    (await import('./contract/contract.ts')).benchContract(Number(requests)),
  affiliations: async ([folder = data, ...tables]) =>
    (await import('./affiliations.ts')).benchAffiliations(folder, tables),
  venues: async ([folder = data]) => (await import('./venues.ts')).benchVenues(folder),
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join('|')} [DATA] [dev|test]`);
  process.exitCode = 2;
} else console.log(await bench(args));
