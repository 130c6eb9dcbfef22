import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyThesaurus, thesaurusOf } from '../../seed/decide/thesaurus.ts';
import { prepareImport } from '../../seed/import/import.ts';
import { readThesaurus, writeThesaurus } from '../../seed/link/techniques/thesaurus-file.ts';
import { readFormat } from '../../seed/read/formats/index.ts';
import { decisions } from '../../server/queries/library/decisions.ts';
import { incidence } from '../../server/queries/networks/incidence.ts';
import { everything } from '../../server/queries/networks/selection.ts';
import { openStore } from '../../server/store/open.ts';
import type { Store } from '../../server/store/store.ts';
import { configIn, temporaryFolder } from '../sample.ts';

describe('the file', () => {
  test('VOSviewer: a label and what replaces it; nothing hides it', () => {
    expect(readThesaurus('label\treplace by\r\nneural nets\tneural network\r\nresults\t\r\n')).toEqual({
      entries: [
        { action: 'merge', label: 'neural nets', replaceBy: 'neural network', line: 2 },
        { action: 'hide', label: 'results', line: 3 },
      ],
      problems: [],
    });
  });

  test('Coterie: what to do stands in a third column', () => {
    const { entries } = readThesaurus('label\treplace by\taction\nvm\tVM\trename\nreal time\t\tadd\n');
    expect(entries).toEqual([
      { action: 'rename', label: 'vm', replaceBy: 'VM', line: 2 },
      { action: 'add', label: 'real time', line: 3 },
    ]);
  });

  test('lines that say nothing clear are told with their number, and skipped', () => {
    expect(readThesaurus('label\treplace by\n\tx\na\tb\tburn\na\t\trename\n"a ""b"""\tc\n')).toEqual({
      entries: [{ action: 'merge', label: 'a "b"', replaceBy: 'c', line: 5 }],
      problems: [
        { line: 2, problem: 'no label' },
        { line: 3, problem: 'no such action: burn' },
        { line: 4, problem: 'rename needs a label to replace by' },
      ],
    });
  });

  test('what is written is read back', () => {
    const label = fc
      .stringMatching(/^[a-zA-Zé][a-zA-Zé -]{0,12}[a-z]$/)
      .map((text) => text.replace(/ +/g, ' '));
    const entry = fc.oneof(
      fc.record({ action: fc.constantFrom('merge' as const, 'rename' as const), label, replaceBy: label }),
      fc.record({ action: fc.constantFrom('hide' as const, 'add' as const), label }),
    );
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(readThesaurus(writeThesaurus(entries))).toEqual({
          entries: entries.map((each, i) => ({ ...each, line: i + 2 })),
          problems: [],
        });
      }),
    );
  });
});

describe('applied', () => {
  const text = [
    'Interrupt coalescing in virtual machines',
    'Interrupt moderation: an interrupt coalescing survey',
    'Interrupt moderation and data plane development',
  ]
    .map((title, i) => `@article{p${i}, title={${title}}, author={A. Writer${i}}, year=2012}`)
    .join('\n');
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let store: Store;
  beforeEach(async () => {
    folder = await temporaryFolder();
    store = await openStore(configIn(folder.path));
    const imported = { name: 'a.bib', format: 'bibtex', text, importedAt: '2026-01-01T00:00:00.000Z' };
    await (await prepareImport(store, imported, readFormat(text, 'a.bib', 'bibtex'))).commit();
  });
  afterEach(async () => {
    await store.close();
    await folder.remove();
  });

  /** Each technique with the number of papers that use it. */
  const used = async (): Promise<Record<string, number>> => {
    const { items, papers } = await store.ask(incidence, { kind: 'technique', ...everything });
    return Object.fromEntries(
      items.map(({ id, label }) => [label, papers.filter(({ members }) => members.includes(id)).length]),
    );
  };
  const apply = (...lines: string[]) =>
    applyThesaurus(store, ['label\treplace by\taction', ...lines].join('\n'));

  test('merged: its papers come over, each once', async () => {
    expect(await used()).toMatchObject({ 'interrupt coalescing': 2, 'interrupt moderation': 2 });
    expect(await apply('Interrupt moderation\tinterrupt coalescing\tmerge')).toEqual({
      decided: 1,
      skipped: [],
    });
    expect(await used()).toMatchObject({ 'interrupt coalescing': 3 });
    expect(Object.keys(await used())).not.toContain('interrupt moderation');
  });

  test('an acronym is found by its letters, as VOSviewer writes it in small ones', async () => {
    await apply('interrupt coalescing\tIRQ-C\trename');
    expect(await apply('irq-c\tinterrupt moderation', 'IRQ-C\t')).toMatchObject({
      decided: 1,
      skipped: [{ line: 3, label: 'IRQ-C' }],
    });
    expect(Object.keys(await used())).not.toContain('IRQ-C');
  });

  test('renamed, hidden, and added to the papers whose titles print it; written as it was read', async () => {
    const lines = [
      'interrupt coalescing\tIRQ coalescing\trename',
      'interrupt moderation\t\thide',
      'data plane development\t\tadd',
    ];
    expect((await apply(...lines)).skipped).toEqual([]);
    const now = await used();
    expect(now).toMatchObject({ 'IRQ coalescing': 2, 'data plane development': 1 });
    expect(Object.keys(now)).not.toContain('interrupt moderation');
    const written = thesaurusOf(await store.ask(decisions, {}));
    expect(writeThesaurus(written).trim().split('\n').slice(1)).toEqual(lines);
  });

  test('what another library wanted is told with its line', async () => {
    expect(await apply('glacier melting\t\thide', 'x\ty\tburn')).toEqual({
      decided: 0,
      skipped: [
        { line: 3, label: '', reason: 'no such action: burn' },
        { line: 2, label: 'glacier melting', reason: 'the library has no such technique' },
      ],
    });
  });
});
