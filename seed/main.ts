#!/usr/bin/env node
/** The command line. Exit status: 0 done, 1 something is wrong with the input or the environment, 2 wrong usage. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { NetworkFormat } from '../server/analysis/write/index.ts';
import { growBy, networkFormats, networkNames, referenceFormats } from '../server/api.ts';
import { readConfig } from '../server/base/config.ts';
import { CoterieError } from '../server/base/errors.ts';
import type { NetworkName } from '../server/routes/build/network.ts';
import type { DoctorOptions } from './commands/doctor.ts';
import type { GrowOptions } from './commands/grow.ts';
import type { ImportOptions } from './commands/import.ts';
import type { OnlineOptions } from './commands/online.ts';
import { processOutput as output } from './commands/output.ts';
import { version } from './commands/package-root.ts';
import type { ParseOptions } from './commands/parse.ts';
import type { PublishOptions } from './commands/publish.ts';
import { publishedColours, publishedViews } from './commands/published-views.ts';
import type { ExportFormat } from './export/export.ts';

const port = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65535)
    throw new InvalidArgumentError('A port must be a whole number from 0 to 65535.');
  return number;
};

interface ServeOptions {
  port: number;
  host: string;
  embedFrom: string[];
  readOnly?: boolean;
  anyoneMayRead?: boolean;
  sample?: boolean;
  online?: string | boolean;
  offline?: boolean;
}

const number =
  (most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1 || value > most)
      throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`);
    return value;
  };

/** The flags of what asks online services. */
const allowing = [
  new Option(
    '--online [services]',
    'allow online services for this run: openalex, crossref, s2; all if none is named',
  ),
  new Option('--offline', 'ask no online service, whatever was allowed').conflicts('online'),
] as const;

// A verb loads its own code only: the whole program would take most of a second.
const config = readConfig(process.env);
const program = new Command('coterie')
  .description('Turns reference lists into a graph of papers, authors, venues and techniques.')
  .version(version)
  .exitOverride();

program
  .command('parse')
  .description('print the references of files, or of the files in a folder, as CSL-JSON (- reads stdin)')
  .argument('<file...>')
  .option('--format <id>', 'the format of the files (default: detect it)')
  .option('--explain', 'add the raw text, confidence and problems of each reference')
  .option('--cited', 'print after each paper the works that it cites, with custom.cited-by')
  .action(async (files: string[], options: ParseOptions) =>
    (await import('./commands/parse.ts')).parse(files, options, output),
  );

program
  .command('import')
  .description('import files, or the files in a folder, into the library')
  .argument('<file...>')
  .option('--format <id>', 'the format of the files (default: detect it)')
  .option(
    '--of <paper>',
    'the paper that this reference list belongs to: its id, doi:…, arxiv:… or a file with its record',
  )
  .option('--dry-run', 'show what would be imported, and store nothing')
  .option('--json', 'print the counts as JSON')
  .action(async (files: string[], options: ImportOptions) =>
    (await import('./commands/import.ts')).importFiles(files, options, config, output),
  );

program
  .command('serve')
  .description('serve the web page and the API')
  .option('--port <number>', 'the port to listen on; 0 for any free port', port, config.port)
  .option('--host <address>', 'the address to listen on', config.host)
  .option('--read-only', 'refuse every change')
  .option('--anyone-may-read', 'ask for COTERIE_TOKEN only where something is changed')
  .option(
    '--embed-from <origin...>',
    'sites that may embed the page in a frame, such as https://example.org',
    [...config.embedFrom],
  )
  .option('--sample', 'load the sample library if the library is empty')
  .addOption(allowing[0])
  .addOption(allowing[1])
  .action(async ({ readOnly, anyoneMayRead, sample, online, offline, ...options }: ServeOptions) =>
    (await import('./commands/serve.ts')).serve(
      (await import('./commands/online.ts')).withFlags(
        { ...config, ...options, readOnly: !!readOnly, anyoneMayRead: !!anyoneMayRead },
        { online, offline: !!offline },
      ),
      { sample: !!sample, version },
      output,
    ),
  );

program
  .command('enrich')
  .description('complete the papers of the library from online services: DOIs, full names, citations')
  .option(
    '--from <services>',
    'the services to ask: openalex, crossref, s2 (default: those that are allowed)',
  )
  .option('--dry-run', 'show what would change, and store nothing')
  .option('--json', 'print the counts as JSON')
  .addOption(allowing[0])
  .addOption(allowing[1])
  .action(async (options: OnlineOptions) =>
    (await import('./commands/enrich.ts')).enrich(options, config, output),
  );

program
  .command('grow')
  .description('add works around papers or authors from online services')
  .requiredOption('--from <id...>', 'ids of papers or authors of the library')
  .addOption(
    new Option(
      '--by <what>',
      'what to find: what they cite, what cites them, what their authors wrote, or all that is related',
    )
      .choices([...growBy])
      .makeOptionMandatory(),
  )
  .option('--limit <number>', 'the most works to add, up to 200', number(200), 50)
  .option(
    '--services <services>',
    'the services to ask: openalex, crossref, s2 (default: those that are allowed)',
  )
  .option('--dry-run', 'show what would be added, and store nothing')
  .option('--json', 'print the works as JSON')
  .addOption(allowing[0])
  .addOption(allowing[1])
  .action(async (options: GrowOptions) => (await import('./commands/grow.ts')).grow(options, config, output));

interface ExportOptions {
  format: ExportFormat | NetworkFormat | 'neo4j-admin';
  network: NetworkName;
  into?: string;
}

program
  .command('export')
  .description('print the library, or one of its networks, in a format that other programs read')
  .addOption(
    new Option('--format <id>', 'the output format')
      .choices([...referenceFormats, ...networkFormats, 'neo4j-admin'])
      .default('csl-json'),
  )
  .addOption(
    new Option('--network <name>', 'which network to print, if the format is a network format')
      .choices([...networkNames])
      .default('coauthors'),
  )
  .option('--into <folder>', 'the folder for the files, if the format is neo4j-admin')
  .action(async ({ format, network, into }: ExportOptions) => {
    const { exportAs, exportForNeo4j } = await import('./commands/export.ts');
    await (format === 'neo4j-admin'
      ? exportForNeo4j(into, config, output)
      : exportAs(format, network, config, output));
  });

program
  .command('publish')
  .description('write a network as one HTML file that opens in a browser without a server')
  .argument('<file>', 'the file to write, such as network.html')
  .addOption(new Option('--view <name>', 'what to publish').choices([...publishedViews]).default('coauthors'))
  .addOption(new Option('--colour <what>', 'what colours say').choices([...publishedColours]))
  .option('--title <text>', 'the title of the page')
  .option('--since <year>', 'only papers since this year', number(2999))
  .option('--until <year>', 'only papers until this year', number(2999))
  .option('--author <id>', 'only papers of this author')
  .option('--technique <id>', 'only papers with this technique')
  .option('--venue <id>', 'only papers of this venue')
  .option('--min-papers <number>', 'only nodes with at least as many papers', number(100_000))
  .option('--most <number>', 'the most nodes', number(20_000))
  .action(async (file: string, options: PublishOptions) =>
    (await import('./commands/publish.ts')).publish(file, options, config, output),
  );

program
  .command('stats')
  .description('print the number of papers, authors, venues and techniques')
  .option('--json', 'print the counts as JSON')
  .action(async (options: { json?: boolean }) =>
    (await import('./commands/stats.ts')).stats(config, !!options.json, output),
  );

program
  .command('backup')
  .description('copy the library, also while it is in use, into one file with a checksum')
  .argument('<file>', 'the file to write; it must not exist')
  .action(async (file: string) =>
    (await import('./commands/backup.ts')).backup(file, config, version, output),
  );

program
  .command('restore')
  .description('put the library of a backup in place, on either engine')
  .argument('<file>', 'a file that `coterie backup` wrote')
  .option('--replace', 'replace the library that is there; it is kept beside')
  .action(async (file: string, options: { replace?: boolean }) =>
    (await import('./commands/restore.ts')).restore(file, options, { config, version }, output),
  );

program
  .command('doctor')
  .description('check the installation; name what is missing and the command that fixes it')
  .option('--verify', 'check the whole library: every relation, index entry and decision')
  .option('--mend', 'with --verify: put right what can be')
  .action(async (options: DoctorOptions) =>
    (await import('./commands/doctor.ts')).doctor(options, config, output),
  );

/** Prints one clear line and gives the exit status. The stack is shown only with COTERIE_DEBUG. */
const fail = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const message = error instanceof Error ? error.message : String(error);
  const known = error instanceof CoterieError;
  output.say(
    known ? `coterie: ${message}` : `coterie: unexpected error: ${message} (set COTERIE_DEBUG=1 for details)`,
  );
  if (process.env['COTERIE_DEBUG'] && error instanceof Error) output.say(error.stack ?? '');
  return 1;
};

// When the reader of a pipe, such as `head`, stops early, that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// Nor is it one when nobody reads what is said beside.
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

program.parseAsync().catch((error: unknown) => {
  process.exitCode = fail(error);
});
