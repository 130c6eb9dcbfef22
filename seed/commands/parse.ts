/** `coterie parse FILE...`: CSL-JSON on stdout, problems on stderr. */

import { openFiles } from '../import/load.ts';
import type { Reading, Reference } from '../normalize/record.ts';
import { type CslJson, toCslJson } from '../read/references/csl.ts';
import { citedPrinter } from './cited.ts';
import { eachFile, failIfOnlyText, failIfRefused, givenFiles } from './each-file.ts';
import { amount, type Output } from './output.ts';

export interface ParseOptions {
  format?: string;
  explain?: boolean;
  /** After each paper, the works that it cites. */
  cited?: boolean;
}

const report = (name: string, { references, unread, notes = [] }: Reading, output: Output): void => {
  for (const note of notes) output.say(`${name}: ${note}`);
  for (const { line, reason } of unread) output.say(`${name}:${line}: ${reason}`);
  for (const { position, problems } of references)
    for (const { message } of problems) output.say(`${name}: reference ${position}: ${message}`);
  const cited = references.reduce((sum, { cites = [] }) => sum + cites.length, 0);
  const more = cited > 0 ? `, ${amount(cited, 'citation')}` : '';
  output.say(`${name}: ${amount(references.length, 'reference')} read${more}, ${unread.length} unread`);
};

export const parse = async (paths: string[], options: ParseOptions, output: Output): Promise<void> => {
  const files = await givenFiles(paths, options.format, output);
  const loader = await openFiles(files, options.format);
  const items: CslJson[] = [];
  const explain = !!options.explain;
  const print = options.cited
    ? citedPrinter({ explain })
    : (reference: Reference): CslJson[] => [toCslJson(reference, { explain })];
  const one = async (file: (typeof files)[number]): Promise<void> => {
    const { name, reading } = await loader.read(file);
    report(name, reading, output);
    failIfOnlyText(name, reading);
    items.push(...reading.references.flatMap(print));
  };
  const refused = await eachFile(files, one, output).finally(loader.close);
  if (refused.length < files.length) output.result(JSON.stringify(items, null, 2));
  failIfRefused(refused, files);
};
