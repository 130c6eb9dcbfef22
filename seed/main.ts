#!/usr/bin/env node
/** The command line. Exit status: 0 done, 1 something is wrong with the input or the environment, 2 wrong usage. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { NetworkFormat } from '../server/analysis/write/index.ts';
import { networkFormats, networkNames, referenceFormats } from '../server/api.ts';
import { readConfig } from '../server/base/config.ts';
import { CoterieError } from '../server/base/errors.ts';
import type { NetworkName } from '../server/routes/build/network.ts';
import type { ImportOptions } from './commands/import.ts';
import { processOutput as output } from './commands/output.ts';
import { version } from './commands/package-root.ts';
import type { ParseOptions } from './commands/parse.ts';
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
  sample?: boolean;
}

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
  .option(
    '--embed-from <origin...>',
    'sites that may embed the page in a frame, such as https://example.org',
    [...config.embedFrom],
  )
  .option('--sample', 'load the sample library if the library is empty')
  .action(async ({ readOnly, sample, ...options }: ServeOptions) =>
    (await import('./commands/serve.ts')).serve(
      { ...config, ...options, readOnly: !!readOnly },
      { sample: !!sample, version },
      output,
    ),
  );

program
  .command('export')
  .description('print the library, or one of its networks, in a format that other programs read')
  .addOption(
    new Option('--format <id>', 'the output format')
      .choices([...referenceFormats, ...networkFormats])
      .default('csl-json'),
  )
  .addOption(
    new Option('--network <name>', 'which network to print, if the format is a network format')
      .choices([...networkNames])
      .default('coauthors'),
  )
  .action(async ({ format, network }: { format: ExportFormat | NetworkFormat; network: NetworkName }) =>
    (await import('./commands/export.ts')).exportAs(format, network, config, output),
  );

program
  .command('stats')
  .description('print the number of papers, authors, venues and techniques')
  .option('--json', 'print the counts as JSON')
  .action(async (options: { json?: boolean }) =>
    (await import('./commands/stats.ts')).stats(config, !!options.json, output),
  );

program
  .command('doctor')
  .description('check the installation; name what is missing and the command that fixes it')
  .action(async () => (await import('./commands/doctor.ts')).doctor(config, output));

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

program.parseAsync().catch((error: unknown) => {
  process.exitCode = fail(error);
});
