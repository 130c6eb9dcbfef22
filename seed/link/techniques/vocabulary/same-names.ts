/** Names of one thing in several fields, from a list: `mtDNA` and mitochondrial DNA. */
import { dataLines } from '../../../normalize/data-file.ts';
import { foldTerm } from '../fold-term.ts';

export interface SameNames {
  /** From the key of another name to the key of the name to show. */
  aliases: ReadonlyMap<string, string>;
  /** The name to show by its key. */
  shown: ReadonlyMap<string, string>;
}

const readNames = (): SameNames => {
  const aliases = new Map<string, string>();
  const shown = new Map<string, string>();
  for (const line of dataLines('same-names.txt', import.meta.url)) {
    if (line.startsWith('#')) continue;
    const [name = '', others = ''] = line.split(' = ');
    const key = foldTerm(name);
    shown.set(key, name);
    for (const other of others.split(',')) if (foldTerm(other) !== key) aliases.set(foldTerm(other), key);
  }
  return { aliases, shown };
};

let read: SameNames | undefined;

/** Loaded at first use. */
export const sameNames = (): SameNames => {
  read ??= readNames();
  return read;
};
