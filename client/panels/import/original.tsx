/** The original text of an entry, coloured by field. */
import { useMemo, useState } from 'react';
import type { CslItem } from '../../state/base/wire.ts';
import { type FieldKey, fields, mainKeys } from '../../state/import/fields.ts';
import { cutAt, findSpans } from '../../state/import/spans.ts';

/** Characters shown at first: some records hold whole abstracts. */
const first = 1500;

export const Original = ({ raw, item }: { raw: string; item: CslItem }) => {
  const [all, setAll] = useState(false);
  const text = raw.trim();
  const isCut = !all && text.length > first * 1.2;
  const stretches = useMemo(() => {
    const shown = isCut ? text.slice(0, first) : text;
    return cutAt(shown, findSpans(shown, item));
  }, [text, isCut, item]);
  return (
    <div className="original">
      <p className="original-text">
        {stretches.map(({ start, text: part, field }) =>
          field === undefined ? (
            <span key={start}>{part}</span>
          ) : (
            <mark key={start} className={`span span-${field}`} title={fields[field].label}>
              {part}
            </mark>
          ),
        )}
        {isCut && '…'}
      </p>
      {isCut && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          Show the whole entry
        </button>
      )}
    </div>
  );
};

/** The colour of a field, beside its name. */
export const Swatch = ({ name }: { name: FieldKey }) => (
  <span className={`field-mark span-${name}`} aria-hidden="true" />
);

export const SpanLegend = () => (
  <ul className="span-legend" aria-label="Colours in the original text">
    {mainKeys
      .filter((key) => key !== 'type')
      .map((key) => (
        <li key={key}>
          <Swatch name={key} />
          {fields[key].label}
        </li>
      ))}
  </ul>
);
