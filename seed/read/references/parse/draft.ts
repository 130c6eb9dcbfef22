/** The fields of an entry while it is read, each with how sure it is. */
import type { CslItem, FieldName } from '../../../normalize/record.ts';

/** From how sure the tagger is of a field to how often fields as sure are right. */
export type Calibrate = (field: FieldName, sure: number) => number;

export interface Draft {
  fields: Partial<CslItem>;
  confidence: Partial<Record<FieldName, number>>;
  /** Sets a field, unless there is nothing to set it to. */
  set<K extends FieldName>(field: K, value: CslItem[K] | undefined, sure: number): void;
  drop(field: FieldName): void;
  /** Gives the text of a field to another one. */
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
