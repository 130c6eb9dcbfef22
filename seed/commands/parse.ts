/** `coterie parse FILE...`: CSL-JSON on stdout, problems on stderr. */

import { openFiles } from '../import/load.ts';
import type { Reading } from '../normalize/record.ts';
import { type CslJson, toCslJson } from '../read/references/csl.ts';
import { eachFile, failIfRefused, givenFiles } from './each-file.ts';
import { amount, type Output } from './output.ts';

export interface ParseOptions {
  format?: string;
  explain?: boolean;
}

const report = (name: string, { references, unread }: Reading, output: Output): void => {
  for (const { line, reason } of unread) output.say(`${name}:${line}: ${reason}`);
  for (const { position, problems } of references)
    for (const { message } of problems) output.say(`${name}: reference ${position}: ${message}`);
  output.say(`${name}: ${amount(references.length, 'reference')} read, ${unread.length} unread`);
};

export const parse = async (paths: string[], options: ParseOptions, output: Output): Promise<void> => {
  const files = await givenFiles(paths, options.format, output);
  const loader = await openFiles(files, options.format);
  const items: CslJson[] = [];
  const one = async (file: (typeof files)[number]): Promise<void> => {
    const { name, reading } = await loader.read(file);
    report(name, reading, output);
    for (const reference of reading.references)
      items.push(toCslJson(reference, { explain: !!options.explain }));
  };
  const refused = await eachFile(files, one, output);
  if (refused.length < files.length) output.result(JSON.stringify(items, null, 2));
  failIfRefused(refused, files);
};
