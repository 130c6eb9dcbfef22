/** Web of Science: its plain text (`FN ... VR ...`), also from JabRef and Inspec, and its tables. */

import type { Format } from '../format.ts';
import type { Reader } from '../stream/reader.ts';
import { readWhole } from '../stream/reader.ts';
import { isWosHeader, openTable } from '../tables/reader.ts';
import type { Dialect } from './parts/records.ts';
import { readTagged } from './parts/records.ts';
import { readWosRecord } from './wos/record.ts';

const line = /^([A-Z][A-Z0-9])(?: (.*)|\s*)$/s;

const dialect: Dialect = {
  tagged(content) {
    const match = line.exec(content);
    return match?.[1] === undefined ? undefined : { tag: match[1], value: (match[2] ?? '').trim() };
  },
  starts: new Set(['PT']),
  ends: new Set(['ER']),
  file: new Set(['FN', 'VR', 'EF']),
  blank: 'continues',
};

const isTable = (head: string): boolean =>
  isWosHeader((head.replace(/^\ufeff/, '').split(/[\r\n]/)[0] ?? '').split('\t'));

/** Chooses between text and table by the first line. */
const open = (): Reader => {
  let beginning = '';
  let inner: Reader | undefined;
  const begin = (): Reader => (isTable(beginning) ? openTable() : readTagged(dialect, readWosRecord));
  return {
    write(piece) {
      if (inner !== undefined) return inner.write(piece);
      beginning += piece;
      if (!/[\r\n]/.test(piece) && beginning.length < 100_000) return [];
      if (beginning.trim() === '') return [];
      inner = begin();
      return inner.write(beginning);
    },
    end() {
      if (inner !== undefined) return inner.end();
      const last = begin();
      return [...last.write(beginning), ...last.end()];
    },
  };
};

export const wos: Format & { open(): Reader } = {
  id: 'wos',
  name: 'Web of Science',
  extensions: ['.isi', '.ciw'],
  detect(head) {
    if (/^\ufeff?\s*FN .*\r?\n\s*VR /.test(head) || isTable(head)) return 0.97;
    return /^PT [JBSP]\b/m.test(head) && /^(?:AU|TI|SO) \S/m.test(head) ? 0.9 : 0;
  },
  open,
  parse(text) {
    return readWhole('wos', this.open(), text);
  },
};
