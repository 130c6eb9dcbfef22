/** Turns the tagger's score into the share of right answers. */
import type { FieldName } from '../../../normalize/record.ts';
import { edges, rates } from './calibration.ts';

/** The share of right fields with the same score in the `dev` part of the labelled strings. */
export const calibrated = (field: FieldName, sure: number): number => {
  const bin = edges.findIndex((edge) => sure < edge);
  const own = rates[field] ?? rates['all'] ?? [];
  return own[bin < 0 ? edges.length : bin] ?? sure;
};
