/** `coterie parse FILE...`: CSL-JSON on stdout, problems on stderr. */

import { readAll } from '../import/load.ts';
import type { Reading } from '../normalize/record.ts';
import { toCslJson } from '../read/references/csl.ts';
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

export const parse = async (files: string[], options: ParseOptions, output: Output): Promise<void> => {
  const items = [];
  for (const { name, reading } of await readAll(files, options.format)) {
    report(name, reading, output);
    items.push(
      ...reading.references.map((reference) => toCslJson(reference, { explain: !!options.explain })),
    );
  }
  output.result(JSON.stringify(items, null, 2));
};
