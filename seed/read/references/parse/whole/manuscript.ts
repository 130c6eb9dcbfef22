/** Manuscripts and files of archives: `London, British Library, MS Add. 123, fol. 5r`. */
import type { CslItem } from '../../../../normalize/record.ts';

const shelfmark =
  /(?:^|[\s,(])(?:MSS?\.?|Cod\.|Hs\.|Ms\.)\s+(?:\p{Lu}|\d|[a-z]+\.?\s\d)|\bfols?\.\s?\d+\s?(?:r|v|recto|verso)?\b|(?:^|[,.]\s)(?:TNA|PRO|BArch|GStA|HHStA|AHN|ANF|NARA|National Archives|Bundesarchiv|Archives? nationales?|Archivio di Stato|Staatsarchiv|Hauptstaatsarchiv)\b[^()]*\d/u;
const printed =
  /(?<!\d)(?:1[5-9]|20)\d\d\)|\bpp\.|\bvol\.|\bin:|[“”«»]|\b(?:Press|Verlag|University Press)\b/iu;
const leaf = /,\s*(?:fols?|ff?|Bl|p)\.?\s?\d+\s?(?:[rv](?:-[\drv]+)?)?\.?\s*$/iu;

/** A manuscript has neither author nor venue; its shelfmark is its title. */
export const readManuscript = (text: string): (Partial<CslItem> & { type: string }) | undefined =>
  text.length > 200 || !shelfmark.test(text) || printed.test(text)
    ? undefined
    : { type: 'manuscript', title: text.replace(leaf, '').replace(/[.,;\s]+$/, '') };
