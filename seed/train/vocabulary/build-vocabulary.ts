/**
 * Writes `cso-topics.txt` from the Computer Science Ontology:
 * `node dist/seed/train/vocabulary/build-vocabulary.js cso-3.1.csv.gz > seed/link/techniques/vocabulary/cso-topics.txt`.
 * Labels that fold to one key are kept once; an acronym stands beside its expansion.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { isAcronymOf } from '../../link/techniques/acronyms.ts';
import { foldTerm, splitTerm } from '../../link/techniques/fold-term.ts';

const [, , file = ''] = process.argv;
const rows = gunzipSync(readFileSync(file))
  .toString('utf8')
  .split('\n')
  .map((line) => line.split(';').map((cell) => cell.trim().replace(/^"|"$/g, '')));

/** Letters, digits and what stands inside a term; at most five words: nothing longer is printed in a title. */
const usable = (label: string): boolean =>
  /^[a-z0-9][a-z0-9 '/.+-]*$/.test(label) && !label.includes('--') && label.split(' ').length <= 5;

const byKey = new Map<string, string>();
for (const [subject = '', , object = ''] of rows) {
  for (const label of [subject, object].filter(usable)) {
    const known = byKey.get(foldTerm(label));
    if (!known || label.length < known.length || (label.length === known.length && label < known))
      byKey.set(foldTerm(label), label);
  }
}

/** Of what CSO holds for equivalent, an acronym and its expansion can be trusted; the rest mixes in neighbours. */
const expansions = new Map<string, string>();
for (const [subject = '', relation = '', object = ''] of rows) {
  if (!/relatedEquivalent|primaryLabel/.test(relation)) continue;
  for (const [short, long] of [
    [subject, object],
    [object, subject],
  ] as const) {
    if (isAcronymOf(short, splitTerm(long)) && usable(long)) expansions.set(foldTerm(short), foldTerm(long));
  }
}

const entries = [...byKey]
  .filter(([key]) => key && !expansions.has(key))
  .map(([key, label]) =>
    [label, ...[...expansions].filter(([, to]) => to === key).map(([short]) => short)].join('='),
  );

process.stdout.write(`# Topics of computer science, from the Computer Science Ontology 3.1 (https://cso.kmi.open.ac.uk), by A. Salatino,
# F. Osborne and E. Motta, The Open University; licence CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).
# Changed: only labels are kept, one for each folded form, and the acronyms of some, after \`=\`. One a line.
# Written by seed/train/vocabulary/build-vocabulary.ts; not to be edited.
${entries.sort().join('\n')}
`);
