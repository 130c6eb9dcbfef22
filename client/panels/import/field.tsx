/** One editable field of an entry, with its doubts below. */
import { type ChangeEvent, memo } from 'react';
import type { ReviewItem } from '../../state/base/wire.ts';
import { type FieldKey, fields, typeNames } from '../../state/import/fields.ts';
import { problemsOf, sureFrom } from '../../state/import/review.ts';
import { percent } from '../../state/words/words.ts';
import { Swatch } from './original.tsx';

/** The id of the element in which a field is corrected. */
export const fieldId = (position: number, key: FieldKey): string => `entry-${position}-${key}`;

/** Fields whose text may be longer than a line. */
const long: ReadonlySet<FieldKey> = new Set<FieldKey>(['title', 'author', 'container-title']);

const TypeOptions = ({ read }: { read: string }) => {
  const known = Object.entries(typeNames);
  const all = read in typeNames ? known : [[read, read] as const, ...known];
  return all.map(([type, name]) => (
    <option key={type} value={type}>
      {name}
    </option>
  ));
};

/** Why to check the field: mistakes in the correction, else doubts of the parser. */
const notesOf = (entry: ReviewItem, key: FieldKey, text: string | undefined): string[] => {
  const field = fields[key];
  if (text !== undefined)
    return [field.fault?.(text), field.hint?.(text, entry.item)].filter((note) => note !== undefined);
  const sure = entry.confidence[key] ?? 1;
  return [...problemsOf(entry, key), ...(sure < sureFrom ? [`Only ${percent(sure)} certain`] : [])];
};

export const FieldRow = memo(
  (props: {
    entry: ReviewItem;
    name: FieldKey;
    /** As corrected; absent while it is as it was read. */
    text: string | undefined;
    onEdit: (entry: ReviewItem, key: FieldKey, text: string) => void;
  }) => {
    const { entry, name, text, onEdit } = props;
    const id = fieldId(entry.position, name);
    const read = fields[name].read(entry.item);
    const notes = notesOf(entry, name, text);
    const isWrong = text !== undefined && fields[name].fault?.(text) !== undefined;
    const state = isWrong
      ? 'wrong'
      : text !== undefined
        ? 'corrected'
        : notes.length > 0
          ? 'doubtful'
          : 'read';
    const common = {
      id,
      className: 'field-input',
      value: text ?? read,
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
        onEdit(entry, name, event.target.value),
      ...(notes.length > 0 ? { 'aria-describedby': `${id}-notes` } : {}),
      ...(isWrong ? { 'aria-invalid': true } : {}),
    };
    const undo = (): void => {
      onEdit(entry, name, read);
      // The button goes, and with it the focus.
      document.getElementById(id)?.focus();
    };
    return (
      <div className={`field field-${name} field-${state}`}>
        <label htmlFor={id}>
          {name !== 'type' && <Swatch name={name} />}
          {fields[name].label}
        </label>
        {name === 'type' ? (
          <select {...common}>
            <TypeOptions read={read} />
          </select>
        ) : long.has(name) ? (
          <textarea {...common} rows={1} spellCheck={false} placeholder="–" />
        ) : (
          <input {...common} spellCheck={false} placeholder="–" />
        )}
        {text !== undefined && (
          <button type="button" className="field-undo" onClick={undo}>
            Undo<span className="visually-hidden">{` the correction of ${fields[name].label}`}</span>
          </button>
        )}
        {notes.length > 0 && (
          <p className="field-notes" id={`${id}-notes`}>
            {notes.join(' · ')}
          </p>
        )}
      </div>
    );
  },
);
