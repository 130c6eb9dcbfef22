/** The fields of an entry while it is read, each with its confidence. */
import type { CslItem, FieldName } from '../../../normalize/record.ts';

/** Turns the tagger's score for a field into the share of fields with that score that are right. */
export type Calibrate = (field: FieldName, sure: number) => number;

export interface Draft {
  fields: Partial<CslItem>;
  confidence: Partial<Record<FieldName, number>>;
  /** Sets a field, unless the value is undefined. */
  set<K extends FieldName>(field: K, value: CslItem[K] | undefined, sure: number): void;
  drop(field: FieldName): void;
  /** Moves the text of a field to another one. */
  move(from: 'container-title' | 'event-place', to: 'title' | 'publisher' | 'publisher-place'): void;
  move(from: 'author', to: 'editor'): void;
}

export const newDraft = (calibrate: Calibrate): Draft => {
  const fields: Draft['fields'] = {};
  const confidence: Draft['confidence'] = {};
  const sures: Partial<Record<FieldName, number>> = {};
  const set: Draft['set'] = (field, value, sure) => {
    if (value === undefined || value === '') return;
    Object.assign(fields, { [field]: value });
    sures[field] = sure;
    confidence[field] = calibrate(field, sure);
  };
  const drop: Draft['drop'] = (field) => {
    delete fields[field];
    delete confidence[field];
  };
  return {
    fields,
    confidence,
    set,
    drop,
    move: (
      from: 'container-title' | 'event-place' | 'author',
      to: 'title' | 'publisher' | 'publisher-place' | 'editor',
    ) => {
      set(to as 'title', fields[from] as string | undefined, sures[from] ?? 0);
      drop(from);
    },
  };
};
