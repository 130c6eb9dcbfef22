/** Editors with a mark before their names: `hrsg. von K. Olsen`, `под ред. И. И. Иванова`, `a cura di Carlo Rossi`. */
import { isInitials, readFullName, readGivenFirst } from '../../../normalize/names.ts';
import type { CslName } from '../../../normalize/record.ts';

const marks = String.raw`(?:hrsg\.?\s+v(?:on|\.)|herausgegeben\s+von|hg\.?\s+v(?:on|\.)|a\s+cura\s+di|édité\s+par|éd\.\s+par|sous\s+la\s+(?:direction|dir\.)\s+de|edición\s+de|editado\s+por|organizado\s+por|org\.\s+por|coordinado\s+por|coord\.\s+por|под\s+(?:общ(?:ей|\.)\s+)?(?:науч(?:ной|\.)\s+)?ред(?:\.|акцией)|отв\.\s+ред\.|pod\s+red(?:akcją|\.)|red\.\s+av|onder\s+red(?:actie|\.)\s+van)`;
const particle = String.raw`(?:(?:v[ao]n|de[rl]?|di|da|dos?|du|la|le|zu)\s)*`;
const oneName = String.raw`(?:(?:\p{Lu}\p{Ll}?\.[\s-]?)+${particle}\p{Lu}[\p{L}’'-]+|\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}\.)*(?:\s${particle}\p{Lu}[\p{L}’'-]+){1,2}|\p{Lu}[\p{L}’'-]+\s(?:\p{Lu}\.\s?)+)`;
const between = String.raw`(?:,\s(?:und\s|et\s|e\s|y\s|и\s)?|\s(?:und|u\.|et|e|y|i|и|&|en|og|och)\s|\s?\/\s?)`;
const edited = new RegExp(String.raw`[\s,.;/([–—-]*(?<![\p{L}])${marks}\s+(?=\p{L})`, 'iu');
const splitAt = new RegExp(between, 'u');
/** Names after the mark. Only their capitals distinguish them from other words. */
const named = new RegExp(`^${oneName}(?:${between}${oneName})*`, 'u');

const readName = (printed: string): CslName => {
  const words = printed.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  if (words.length > 1 && isInitials(last) && /\./.test(last)) {
    const at = words.findIndex((word) => isInitials(word) && /\./.test(word));
    return { family: words.slice(0, at).join(' '), given: words.slice(at).join(' ') };
  }
  return isInitials(words[0] ?? '') ? readGivenFirst(printed) : readFullName(printed);
};

/** A part of every mark: a quick first check, because most entries have no mark. */
const sign =
  /hrsg|herausg|hg\.|hg v|a cura di|édité|éd\. par|sous la dir|edición de|editado|organizado|org\. por|coord|под |ред\.|pod red|red\. av|onder red/i;

/** Removes such editors from a text and leaves a full stop in their place. */
export const takeEditors = (text: string): { editors: CslName[]; rest: string } => {
  if (!sign.test(text)) return { editors: [], rest: text };
  const found = edited.exec(text);
  if (found === null || found.index === 0) return { editors: [], rest: text };
  const from = found.index + found[0].length;
  const names = named.exec(text.slice(from))?.[0];
  if (names === undefined) return { editors: [], rest: text };
  const behind = text.slice(from + names.length).replace(/^[)\]]/, '');
  return {
    editors: names.split(splitAt).map(readName),
    rest: `${text.slice(0, found.index)}${/^\s*[.,;:–—(]/u.test(behind) ? '' : '.'}${behind}`,
  };
};
