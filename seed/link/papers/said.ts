/** What an entry says beyond the reference: that the paper is retracted, and where it can be read. Pure. */
import type { CslItem } from '../../normalize/record.ts';

type Said = Pick<CslItem, 'custom' | 'note'>;

/** Notes are lines: `Retracted: Crossref, 2026-11-29`, `Open access: https://…`. */
const inNote = (note: string | undefined, name: string): string | undefined =>
  note
    ?.split(/\n|(?<=\S) (?=(?:Retracted|Open access): )/)
    .map((line) => line.trim())
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2);

/** Who says that the paper is retracted, with the day if it is known; undefined if nobody does. */
export const retractedBy = ({ custom, note }: Said): string | undefined => {
  const said = custom?.['retracted']?.trim() || inNote(note, 'Retracted');
  if (said && !/^(?:yes|true)\.?$/i.test(said)) return said;
  return said || note?.split('\n').includes('Retracted.') ? 'imported file' : undefined;
};

const isSafe = (address: string): boolean => {
  try {
    return new URL(address).protocol === 'https:';
  } catch {
    return false;
  }
};

/** An https address where the paper can be read without paying. */
export const openAccessOf = ({ custom, note }: Said): string | undefined =>
  [custom?.['open-access'], inNote(note, 'Open access')].find(
    (address) => address !== undefined && isSafe(address),
  );
