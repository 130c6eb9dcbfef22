/** Combines the family and given names of a block into people. */
import {
  beginsAsBody,
  isCompanyForm,
  isInitials,
  isOrganisation,
  readFullName,
} from '../../../normalize/names.ts';
import type { CslName } from '../../../normalize/record.ts';
import type { Run } from '../tagger/read.ts';

/** One part of a name: neighbouring words within one name. */
interface Part {
  family: boolean;
  text: string;
  /** The text between the previous part and this one. */
  gap: string;
}

const suffixWord = /^(?:Jr|Sr|II|III|IV)$/u;
/** Separators between two names that never occur inside a name. (A comma may be either.) */
const betweenNames = /[;；]|\bAND\b|\bUND\b|\band\b|\bund\b|\bu\. |\bet\b|&/u;

/** The end of a name part, including the full stop of an initial but not of a sentence. */
const endWithStop = (text: string, end: number, last: string, given: boolean): number => {
  if (text[end] !== '.' || /^\p{Lu}{2,3}-\p{Lu}+$/u.test(last)) return end;
  const initial = /^(?:\p{Lu}|\p{Lu}\p{Ll}{1,2}|\p{Ll})$/u.test(last.split(/[-‐‑]/u).at(-1) ?? '');
  const company =
    /^(?:Inc|Corp|Ltd|Co|Jr|Sr)$/u.test(last) || /\be\.\s?V$/u.test(text.slice(Math.max(0, end - 5), end));
  return (given && initial) || company ? end + 1 : end;
};

/** Marks of editors after their names, in several languages. */
const editorWords = String.raw`(?:Hrsg|Hgg?|Herausg|eds?|editors?|éds?|édit|dirs?|coords?|orgs?|comps?|a\s+cura\s+di|curr?|red|ред|сост|szerk|wyd|haz(?=\.)|utg|toim|der(?=\.)|ur(?=\.)|sest|zost|επιμ|تحرير|עור(?:ך|כת|כים)|編|编|主编|編著|엮음|편)`;
/** Such a mark right after a name, or after the year that follows it: `(1994) (Hrsg.):`. */
export const editorMark = new RegExp(
  String.raw`^[\s,.]*(?:(?:\(?(?:1[5-9]|20)\d\d[a-z]?\)?[\s,]*)?[([]${editorWords}|(?:eds?|editors?|Hrsg|Hgg?|éds?|dir|a cura di))(?![\p{L}])`,
  'iu',
);
/** A mark that was read as the end of a name: `Andrea (Hg`, `Hg.` */
const markAtEnd = new RegExp(String.raw`(?:\s*[([]\s*|^|\s+(?=H))${editorWords}\.?\s*[)\]]?\.?$`, 'iu');
const bareMark = /^(?:Hrsg|Hgg?|Org|Orgs|Coord|Eds?)\.?[)\]]?$/u;

/** Whether the words of a name end with such a mark. */
export const marksEditors = (name: string): boolean =>
  (/[([]/.test(name) && markAtEnd.test(name)) || bareMark.test(name);

/** `Yong, Ed.`: a given name that looks like a mark. */
const givenAlone = /^Ed\.?$/u;

const withoutMark = (name: string): string =>
  marksEditors(name) ? name.replace(markAtEnd, '').replace(/[\s,([]+$/, '') : name;

/** Splits the runs of a block where a comma, or a word such as `and`, separates two names of the same kind. */
const partsOf = (text: string, runs: readonly Run[], family: Run['tag'], given: Run['tag']): Part[] => {
  const parts: (Part & { end: number })[] = [];
  for (const { tag, tokens } of runs) {
    let fresh = true;
    for (const token of tokens) {
      if (tag !== family && tag !== given && !suffixWord.test(token.text)) continue;
      if (/^(?:AND|UND|u)$/.test(token.text)) continue;
      const last = parts.at(-1);
      const gap = text.slice(last?.end ?? token.start, token.start);
      const end = endWithStop(text, token.end, token.text, tag === given);
      const suffix = tag === given && suffixWord.test(token.text);
      if (!fresh && last && !suffix && !/[,;，、；]/.test(gap) && !betweenNames.test(gap)) {
        last.text += gap + text.slice(token.start, end);
        last.end = end;
      } else parts.push({ family: tag === family, text: text.slice(token.start, end), gap, end });
      fresh = false;
    }
  }
  return parts;
};

/** Particles at the end of given names belong to the family name: `Leonardo de` and `Moura`. */
const particlesApart =
  /^(.*?\S)((?: (?:van|von|vom|zu|zur|de|der|den|del|della|di|da|dos|du|la|le|al|el|bin|ter|ten|af))+)$/u;

interface Printed {
  family?: string;
  given?: string;
  suffix?: string;
}

/** Words that end names of organisations but are also surnames. */
const alsoSurnames = /^(?:Press|Bank|Center|Board|Council|Service|Office|Working|Union|Project|Team)$/;

/** An organisation that looks like a person: `Environment Agency`, `Ministerio` and `de Sanidad`. */
const isBody = (given: string, family: string): boolean =>
  (isOrganisation(family) && !alsoSurnames.test(family) && !given.split(' ').some(isInitials)) ||
  beginsAsBody(`${given} ${family}`);

/** The name of an organisation with its bracket closed: `World Wide Web Consortium (W3C)`. */
const closeBracket = (name: string): string => (/\([^)]*$/.test(name) ? `${name})` : name);

/** `Strunk Jr.`: the suffix follows the family name. */
const withSuffix = /^(\S.*) ((?:Jr|Sr|II|III|IV)\.?)$/u;

/** `Leïla AHMADI`: if only one part is in capitals, it is the family name. */
const shouted = /^\p{Lu}[\p{Lu}’'-]{3,}(?:[ -]\p{Lu}[\p{Lu}’'-]+)*$/u;
const capitalised = /^\p{Lu}[\p{L}’'-]*\p{Ll}$/u;
/** Initials, `JS-Y`, which are no family name in capitals. */
const joinedInitials = /^\p{Lu}{1,3}(?:-\p{Lu}{1,2})+$/u;
const inOrder = (printed: Printed): Printed =>
  !joinedInitials.test(printed.given ?? '') &&
  shouted.test(printed.given ?? '') &&
  /[AEIOUYÄÖÜÁÉÍÓÚİ]/iu.test(printed.given ?? '') &&
  capitalised.test(printed.family ?? '')
    ? { ...printed, given: printed.family ?? '', family: printed.given ?? '' }
    : printed;

/** `Mathilde von Bulow`, read as one. */
const withParticle = /^\p{Lu}\p{Ll}+(?: \p{Lu}\.)* (?:von|van)(?: (?:der?|den))? \p{Lu}\p{Ll}[\p{L}-]*$/u;

/** `initialled`: other names of the list have bare initials behind them, so this one's are initials too. */
const nameOf = (asRead: Printed, initialled: boolean): CslName => {
  const ordered = initialled ? asRead : inOrder(asRead);
  // `LIMA, A. P. de.`: the stop ends the names.
  const printed =
    ordered.given === undefined
      ? ordered
      : { ...ordered, given: ordered.given.replace(/(?<=\sd[aeo]s?)\.$/u, '') };
  const { given } = printed;
  const [, own, behind] = (given === undefined ? null : withSuffix.exec(printed.family ?? '')) ?? [];
  const family = own ?? printed.family;
  const suffix = printed.suffix ?? behind;
  const only = family ?? given ?? '';
  if ((family === undefined || given === undefined) && closed.test(only)) return { literal: only };
  // `AHMADI Leïla`, read as one.
  const [, loud, soft] =
    given === undefined
      ? (/^(\p{Lu}[\p{Lu}’'-]{2,}(?: \p{Lu}[\p{Lu}’'-]+)*) (\p{Lu}\p{Ll}[\p{L}’'-]*(?:[ -]\p{Lu}\p{Ll}[\p{L}’'-]*)?)$/u.exec(
          only,
        ) ?? [])
      : [];
  if (loud !== undefined && soft !== undefined && !isOrganisation(only)) return { family: loud, given: soft };
  if (family !== undefined && given === undefined) {
    if (withParticle.test(family)) return readFullName(family);
    return isOrganisation(family) || / /.test(family) ? { literal: closeBracket(family) } : { family };
  }
  if (
    family !== undefined &&
    given !== undefined &&
    (isCompanyForm(given, family) || /^e\.\s?V\.?$/.test(given))
  )
    return { literal: `${family} ${given}` };
  if (family !== undefined && given !== undefined && isBody(given, family))
    return { literal: `${given} ${family}` };
  return {
    ...(family === undefined ? {} : { family }),
    ...(given === undefined ? {} : { given }),
    ...(suffix === undefined ? {} : { suffix }),
  };
};

/** Names in Chinese, Japanese or Korean script, with family and given name as one word. */
const closed = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〆ー]+$/u;

/** If no other initials have full stops, the stop after the last name ends the sentence. */
const withoutLastStop = (names: readonly Printed[]): readonly Printed[] => {
  const last = names.at(-1);
  const others = names
    .slice(0, -1)
    .flatMap(({ given }) => (given !== undefined && !/\p{Ll}{2}/u.test(given) ? [given] : []));
  const bare = others.length > 0 && others.every((given) => !given.includes('.'));
  return bare && last?.given?.endsWith('.')
    ? [...names.slice(0, -1), { ...last, given: last.given.slice(0, -1) }]
    : names;
};

/** A lone given name belongs to the two words before it, which are both family name: `García Márquez, Gabriel`. */
const withTwoFamilyNames = (names: readonly Printed[]): Printed[] => {
  const all: Printed[] = [];
  for (const name of names) {
    const last = all.at(-1);
    const alone = name.family === undefined && name.given !== undefined && !closed.test(name.given);
    if (alone && last?.family !== undefined && last.given !== undefined && !isInitials(last.given))
      all.splice(-1, 1, { ...name, family: `${last.given} ${last.family}` });
    else all.push(name);
  }
  return all;
};

/** An organisation and its parts are one name: `United Nations, Department of Economic and Social Affairs`. */
const bodyAndParts =
  /^(?:the )?\p{Lu}[^,;.]{2,}(?:, (?:the )?(?:Department|Division|Office|Ministry|Bureau|Committee|Commission|Cent(?:er|re)|Institute|School|Faculty|Section|Secretariat|Directorate|Agency|Council|Board|Branch|Program(?:me)?)\b[^,;.]*)+$/u;

/** The people that the runs of a block name, in printed order. */
export const readPeople = (
  text: string,
  runs: readonly Run[],
  family: Run['tag'],
  given: Run['tag'],
): CslName[] => {
  const whole = text.slice(runs[0]?.start, runs.at(-1)?.end);
  if (runs.length > 1 && bodyAndParts.test(whole)) return [{ literal: whole }];
  const names: Printed[] = [];
  for (const { text: printed, ...rest } of partsOf(text, runs, family, given)) {
    const kept = givenAlone.test(printed) && !rest.family && names.at(-1)?.given === undefined;
    const part = { ...rest, text: kept ? printed : withoutMark(printed) };
    if (part.text === '') continue;
    const current = names.at(-1);
    if (current && suffixWord.test(part.text.replace(/\.$/, ''))) {
      current.suffix = part.text;
      continue;
    }
    const kind = part.family ? 'family' : 'given';
    const open =
      current !== undefined &&
      current[kind] === undefined &&
      !betweenNames.test(part.gap) &&
      !(closed.test(part.text) && /[,，、]/u.test(part.gap));
    // A name that began with initials continues without a comma.
    const joins = open && !(kind === 'family' && /,/.test(part.gap));
    if (joins) current[kind] = part.text;
    else names.push({ [kind]: part.text });
    const [, own, particles] = part.family && joins ? (particlesApart.exec(current.given ?? '') ?? []) : [];
    if (joins && own !== undefined && particles !== undefined) {
      current.given = own;
      current.family = `${particles.trim()} ${part.text}`;
    }
  }
  const initialled = names.some(({ given = '' }) => /^\p{Lu}{1,3}\.?$/u.test(given));
  return withoutLastStop(withTwoFamilyNames(names)).map((name) => nameOf(name, initialled));
};

/** An editor read as one name, `edited by Bob Baker`, is a person unless the words are those of a body. */
export const asPerson = (name: CslName): CslName =>
  /^\p{Lu}\p{Ll}+(?: \p{Lu}\.)* \p{Lu}\p{Ll}[\p{L}’'-]*$/u.test(name.literal ?? '') &&
  !isOrganisation(name.literal ?? '') &&
  !beginsAsBody(name.literal ?? '')
    ? readFullName(name.literal ?? '')
    : name;
