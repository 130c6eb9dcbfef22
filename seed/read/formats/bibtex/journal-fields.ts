/** The fields that name a journal. */
import { keep, oneLine, setText } from '../fields/draft.ts';
import type { FieldRule } from './field-rules.ts';
import { text } from './field-rules.ts';
import { journalMacros } from './journals.ts';
import { fromAddress, fromLatex } from './latex.ts';

/** The journal, with an abbreviation next to its full name as in MathSciNet. An address stays unchanged. */
export const journal: FieldRule = (draft, tex, name, context) => {
  const macro = /^\{?\\([A-Za-z]+)\s*\}?$/.exec(tex.trim())?.[1];
  const full = macro !== undefined && Object.hasOwn(journalMacros, macro) ? journalMacros[macro] : undefined;
  if (full !== undefined) {
    setText(draft, 'container-title', full, name, { printed: oneLine(tex) });
    return;
  }
  if (context.has('fjournal') && draft.csl['container-title'] !== undefined)
    keep(draft, 'container-title-short', fromLatex(tex).text);
  else if (/^\s*\{?(?:\\url\s*\{\s*)?https?:/.test(tex))
    setText(draft, 'container-title', fromAddress(tex), name, { printed: oneLine(tex) });
  else text('container-title')(draft, tex, name, context);
};

/** The maximum length of a journal's name, in characters. */
const longest = 500;

/** Additions of MathSciNet to the name of a journal: its series in words, an acronym, a subtitle, another name. */
const additions =
  /\.?\s*\[[^\]]*\]$|\. (?:(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|New|\d+(?:st|nd|rd|th)|English|International) Series|(?:Nouvelle|Deuxi\u00e8me|Troisi\u00e8me|Quatri\u00e8me) S\u00e9rie|Nuova Serie|Neue Folge|\p{Lu}{3,6}|An? (?:\p{Lu}\p{L}* )*Journal\b.*)\.?$/u;

export const fullJournal: FieldRule = (draft, tex, name) => {
  const { text: printed } = fromLatex(tex);
  const bare = printed.length > longest ? printed : printed.replace(additions, '').replace(additions, '');
  setText(draft, 'container-title', bare, name, { printed: oneLine(tex) });
};
