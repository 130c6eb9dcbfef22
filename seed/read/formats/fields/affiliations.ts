/** Affiliations of the authors of a record, and the institutions that a database found in them. */
import { type Draft, keep, oneLine } from './draft.ts';

/** An institution as a database names it; `country` is a code of ISO 3166-1, `ror` an id or address of ROR. */
export interface GivenInstitution {
  name?: string | undefined;
  country?: string | undefined;
  ror?: string | undefined;
}

const rorText = /0[a-hj-km-np-tv-z0-9]{6}\d{2}$/;

/** Whether a text is the address of an institution at ROR. */
export const isRor = (text: string | undefined): boolean =>
  /ror\.org\//.test(text ?? '') && rorText.test(text ?? '');

const lastAuthor = ({ csl }: Draft): number => csl.author?.length ?? 0;

/** Keeps an affiliation as printed, of the author named last: `affiliation:1`; of the record, if none is named yet. */
export const addAffiliation = (draft: Draft, printed: string | undefined): void => {
  const author = lastAuthor(draft);
  keep(draft, author === 0 ? 'affiliation' : `affiliation:${author}`, oneLine(printed ?? ''));
};

/** Keeps an institution of the author named last, in one text: `Stanford University, US, 00f54p054`. */
export const addInstitution = (draft: Draft, { name = '', country, ror }: GivenInstitution): void => {
  const id = rorText.exec(ror ?? '')?.[0];
  const parts = [oneLine(name).replaceAll(';', ','), country ?? '', id ?? ''];
  if (parts[0] !== '') keep(draft, `institution:${lastAuthor(draft)}`, parts.filter(Boolean).join(', '));
};
