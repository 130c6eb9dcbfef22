/** Turns how sure the tagger is into how often it is right. */
import type { FieldName } from '../../../normalize/record.ts';
import { edges, rates } from './calibration.ts';

/** How often a field that the tagger was as sure of was right in the `dev` part of the labelled strings. */
export const calibrated = (field: FieldName, sure: number): number => {
  const bin = edges.findIndex((edge) => sure < edge);
  const own = rates[field] ?? rates['all'] ?? [];
  return own[bin < 0 ? edges.length : bin] ?? sure;
};
