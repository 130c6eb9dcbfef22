#!/usr/bin/env node
/** The command line. Exit status: 0 done, 1 the input or environment is at fault, 2 wrong usage. */
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
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
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
  .description('print the references of files as CSL-JSON (- reads stdin)')
  .argument('<file...>')
  .option('--format <id>', 'the format, instead of detecting it')
  .option('--explain', 'add the raw text, confidences and problems of each')
  .action(async (files: string[], options: ParseOptions) =>
    (await import('./commands/parse.ts')).parse(files, options, output),
  );

program
  .command('import')
  .description('read files and load them into the library')
  .argument('<file...>')
  .option('--format <id>', 'the format, instead of detecting it')
  .option(
    '--of <paper>',
    'the paper whose reference list this is: its id, doi:…, arxiv:… or a file with its record',
  )
  .option('--dry-run', 'say what would be loaded, and load nothing')
  .option('--json', 'print the counts as JSON')
  .action(async (files: string[], options: ImportOptions) =>
    (await import('./commands/import.ts')).importFiles(files, options, config, output),
  );

program
  .command('serve')
  .description('serve the page and the API')
  .option('--port <number>', 'where to listen; 0 for any free port', port, config.port)
  .option('--host <address>', 'the address to listen on', config.host)
  .option('--read-only', 'refuse every change')
  .option(
    '--embed-from <origin...>',
    'pages of other hosts that may show the picture in a frame, such as https://example.org',
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
  .description('print the library for other programs')
  .addOption(
    new Option('--format <id>', 'the format')
      .choices([...referenceFormats, ...networkFormats])
      .default('csl-json'),
  )
  .addOption(
    new Option('--network <name>', 'which network, in a format for networks')
      .choices([...networkNames])
      .default('coauthors'),
  )
  .action(async ({ format, network }: { format: ExportFormat | NetworkFormat; network: NetworkName }) =>
    (await import('./commands/export.ts')).exportAs(format, network, config, output),
  );

program
  .command('stats')
  .description('count what is in the library')
  .option('--json', 'print the counts as JSON')
  .action(async (options: { json?: boolean }) =>
    (await import('./commands/stats.ts')).stats(config, !!options.json, output),
  );

program
  .command('doctor')
  .description('say what is missing, and the command that mends it')
  .action(async () => (await import('./commands/doctor.ts')).doctor(config, output));

/** One clear line, and the exit status. The stack is shown only to whoever asks with COTERIE_DEBUG. */
const fail = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const message = error instanceof Error ? error.message : String(error);
  const known = error instanceof CoterieError;
  output.say(
    known ? `coterie: ${message}` : `coterie: unexpected error: ${message} (COTERIE_DEBUG=1 shows more)`,
  );
  if (process.env['COTERIE_DEBUG'] && error instanceof Error) output.say(error.stack ?? '');
  return 1;
};

// A reader such as `head` that has seen enough is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

program.parseAsync().catch((error: unknown) => {
  process.exitCode = fail(error);
});
