/** Pairs every reading of the shared fixtures with what is expected of it. */

import type { CslItem } from '../../../seed/normalize/record.ts';
import { bibtex } from '../../../seed/read/formats/bibtex/bibtex.ts';
import type { Format } from '../../../seed/read/formats/format.ts';
import { enw } from '../../../seed/read/formats/tagged/enw.ts';
import { medline } from '../../../seed/read/formats/tagged/medline.ts';
import { ris } from '../../../seed/read/formats/tagged/ris.ts';
import type { Difference } from './compare.ts';
import { differences } from './compare.ts';
import { fromConverter, fromCsl, fromZotero, splitPandoc } from './expected.ts';
import { hasSharedData, sharedFile, sharedFiles } from './shared-data.ts';

export interface Agreement {
  set: string;
  /** Fields compared, and those that differ. */
  compared: number;
  found: Difference[];
}

interface Pair {
  where: string;
  expected: CslItem;
  actual: CslItem | undefined;
}

const agreementOf = (set: string, pairs: readonly Pair[]): Agreement => {
  const each = pairs.map(({ where, expected, actual }) => differences(where, expected, actual));
  return {
    set,
    compared: each.reduce((sum, { compared }) => sum + compared, 0),
    found: each.flatMap(({ found }) => found),
  };
};

const itemsOf = (format: Format, text: string): CslItem[] =>
  format.parse(text).references.map(({ csl }) => csl);

const byKey = (name: string, expected: Iterable<CslItem>, actual: readonly CslItem[]): Pair[] =>
  [...expected].map((item) => ({
    where: `${name} ${item.id}`,
    expected: item,
    actual: actual.find(({ id }) => id === item.id) ?? (actual.length === 1 ? actual[0] : undefined),
  }));

const byPlace = (name: string, expected: readonly CslItem[], actual: readonly CslItem[]): Pair[] =>
  expected.map((item, i) => ({ where: `${name} #${i + 1}`, expected: item, actual: actual[i] }));

const zotero = (): Pair[] =>
  sharedFiles('fixtures/bbt-bib-to-zotero', '.bib').flatMap(({ name, text }) => {
    const expected = fromZotero(sharedFile('fixtures/bbt-bib-to-zotero', name.replace(/bib$/, 'json')));
    return byKey(name, expected.values(), itemsOf(bibtex, text));
  });

const pandoc = (): Pair[] =>
  sharedFiles('fixtures/pandoc-biblatex', '.md').flatMap(({ name, text }) => {
    const { bib, expected } = splitPandoc(text);
    return byKey(name, expected, itemsOf(bibtex, bib));
  });

const citationJs = (): Pair[] => {
  const folder = 'fixtures/citation-js-bibtex';
  const mapped = ['biblatex', 'bibtex'].flatMap((kind) => {
    const expected: unknown = JSON.parse(sharedFile(folder, `mapping__${kind}-csl.json`));
    const actual = itemsOf(bibtex, sharedFile(folder, `mapping__${kind}-input.bib`));
    return byKey(`mapping ${kind}`, Array.isArray(expected) ? expected.map(fromCsl) : [], actual);
  });
  const cases: Record<string, Record<string, [string | null, unknown]>> = JSON.parse(
    sharedFile(folder, 'input.json'),
  );
  const inputs = Object.entries(cases['@biblatex/text'] ?? {}).flatMap(([name, [inline, expected]]) => {
    const file = `input__${name.replace(/^with /, '').replaceAll(' ', '_')}.bib`;
    const text = inline ?? sharedFiles(folder, file)[0]?.text;
    if (text === undefined || !Array.isArray(expected)) return [];
    return byKey(name, expected.map(fromCsl), itemsOf(bibtex, text));
  });
  return [...mapped, ...inputs];
};

/** JabRef states what it expects as BibTeX, in the same order. */
const jabref = (folder: string, ending: RegExp, format: Format): Pair[] =>
  sharedFiles(`fixtures/${folder}`, ending).flatMap(({ name, text }) => {
    const beside = sharedFiles(`fixtures/${folder}`, name.replace(/\.\w+$/, '.bib'))[0];
    return beside === undefined ? [] : byPlace(name, itemsOf(bibtex, beside.text), itemsOf(format, text));
  });

const converter = (folder: string, name: string, format: Format): Pair[] => {
  const [input] = sharedFiles(`fixtures/${folder}`, new RegExp(`^${name}\\.(?!json)`));
  const expected = fromConverter(sharedFile(`fixtures/${folder}`, `${name}.json`));
  return byPlace(name, expected, itemsOf(format, input?.text ?? ''));
};

/** How far the mapping agrees with each set. */
export const agreements = (): Agreement[] =>
  !hasSharedData
    ? []
    : [
        agreementOf('bbt-bib-to-zotero', zotero()),
        agreementOf('pandoc-biblatex', pandoc()),
        agreementOf('citation-js-bibtex', citationJs()),
        agreementOf('jabref-ris', jabref('jabref-ris', /\.ris$/, ris)),
        agreementOf('jabref-nbib', jabref('jabref-nbib', /\.nbib$/, medline)),
        agreementOf('jabref-medline', jabref('jabref-medline', /\.txt$/, medline)),
        agreementOf('bcc-ris', converter('bcc-ris', 'library', ris)),
        agreementOf('bcc-enw', converter('bcc-enw', 'endnote', enw)),
      ];
