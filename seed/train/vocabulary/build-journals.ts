/**
 * Writes `journal-names.txt` from lists of journals and their abbreviations, as `name,abbreviation` in CSV:
 * `node dist/seed/train/vocabulary/build-journals.js FILE.csv … > seed/link/venues/journal-names.txt`. An abbreviation is kept beside its name only where the name
 * cannot be told from it by cutting words short.
 */
import { readFileSync } from 'node:fs';
import { KnownSeries } from '../../link/venues/known.ts';
import { comparedWords, tellingWords } from '../../link/venues/name-words.ts';
import { spellOut } from '../../link/venues/strip.ts';

const cells = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"]|"")*)"|([^,]+)/g)].map(([, quoted, bare = '']) =>
    (quoted?.replaceAll('""', '"') ?? bare).trim(),
  );

/** Names of at most eight words, without what tells two journals of one name apart by place. */
const usable = (name: string): boolean =>
  name !== '' && !/[|`\\$(){};:/]/.test(name) && tellingWords(name).length <= 8 && name.length <= 90;

const names = new Map<string, { name: string; short: string }>();
for (const file of process.argv.slice(2)) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [name = '', short = ''] = cells(line);
    const key = comparedWords(name).join(' ');
    if (usable(name) && !names.has(key)) names.set(key, { name, short });
  }
}

const known = new KnownSeries();
for (const { name } of names.values()) known.add({ name });
const lines = [...names.values()]
  .map(({ name, short }) => {
    const spelt = spellOut(short);
    const told = short === '' || known.named(spelt)?.name === name || known.abbreviated(spelt)?.name === name;
    return told || known.named(spelt) || !usable(short) ? name : `${name}|${short}`;
  })
  .sort();
process.stdout.write(`# Names of journals, from the lists of the JabRef project (https://github.com/JabRef/abbrv.jabref.org), dedicated to the
# public domain (CC0 1.0). Changed: only names, one for each form that compares equal. An abbreviation follows \`|\` where
# cutting words short does not lead to the name. One a line. Written by seed/train/vocabulary/build-journals.ts; not to be edited.
${lines.join('\n')}
`);
