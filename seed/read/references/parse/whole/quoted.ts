/**
 * Entries in Chinese, Japanese and Korean with titles in special brackets:
 * `佐藤次郎『日本茶の歴史』岩波書店、1998年`, `张三：《茶史》，北京：商务印书馆，2001年`.
 */
import type { CslItem, CslName } from '../../../../normalize/record.ts';

type Fields = Partial<CslItem> & { type: string };

const letters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const spans =
  /[「『《〈](?<text>[^「『《〈「」『』《》〈〉]*(?:[「〈『《][^」〉』》]*[」〉』》][^」』》〉]*)*)[」』》〉]/gu;

/** Marks of editors and translators after names. */
const editorMark = /(?:主?[编編]著?|[编編](?:集)?者?|責任編集|監修|엮음|편저?|編輯)(?=$|[\s,，、）)])/u;
const roleMark =
  /\s*(?:[编編]?著者?|主?[编編]著?|訳|译|譯|撰|지음|저|옮김|等|ほか|외|엮음|편저?|監修|責任編集)\s*$/u;

/** A translator, who is no author: `오생근 옮김`, `田村俶訳`. */
const translator = /(?:옮김|(?<=[\s\p{Script=Hangul}]{2})역|訳|译|譯)\s*$/u;
/** What stands before the editors of a container: `载`, `收錄於`. */
const standsIn = /^[\s,，、：:。.]*(?:[载載见見]于?於?|收[錄录][于於])?[\s：:]*/u;

/**
 * Several names in those scripts, separated by dots, commas or blanks. A blank or a dot inside of a name from abroad
 * (`미셸 푸코`, `马克斯·韦伯`) parts nothing.
 */
const peopleIn = (text: string): CslName[] =>
  text
    .replace(/[（(][^（()）]*[）)]/gu, ' ')
    .replace(/^[\s,，、：:。.・·]+/u, '')
    .split(
      /[,，、；;／/]|(?<=\p{Script=Hangul})·(?=\p{Script=Hangul})|(?<!\p{Script=Hangul})\s+(?=\S)|(?<=\p{Script=Han}{2,})・(?=\p{Script=Han}{2,})|(?<=\p{Script=Han}{2})[与與和및](?=\p{Script=Han}{2})/u,
    )
    .map((name) => name.replace(/[：:。.\s]+$/u, ''))
    .filter((name) => !translator.test(name))
    .map((name) => name.replace(roleMark, '').replace(roleMark, '').trim())
    .filter((name) => letters.test(name) && name.length <= 20)
    .map((literal) => ({ literal }));

const yearOf = (text: string): string | undefined => /(?<!\d)((?:1[5-9]|20)\d\d)(?!\d)/u.exec(text)?.[1];
const digits = String.raw`(\d+(?:\s?[-–—−~〜～·・/]\s?\d+)?)`;
const first = (text: string, ...forms: readonly string[]): string | undefined => {
  for (const form of forms) {
    const found = new RegExp(form, 'u').exec(text)?.[1];
    if (found !== undefined) return found.replace(/\s/g, '').replace(/[〜～~—−]/gu, '-');
  }
  return undefined;
};

/** The publisher and its place among the parts after a title: `北京：商务印书馆`. */
const imprintOf = (tail: string): { publisher?: string; place?: string } => {
  const parts = tail
    .replace(/[^,，。；;]*[訳译譯](?=[,，。；;（(]|$)/gu, '')
    .split(/[,，、。;；（()）]|(?<![A-Za-z])\.\s?/u)
    .map((part) => part.replace(/(?<=\S\S)(?:1[5-9]|20)\d\d[年년]?版?$/u, '').trim())
    .filter(
      (part) =>
        letters.test(part) &&
        !/^[\d第]*\d+\s?[年月日巻卷号號期輯辑回頁页쪽권호집면년]/u.test(part) &&
        !/[訳译譯]$|^第|閲覧|引用|参照|[编編]$|(?:옮김|역주?|감수)$|版$|[订訂]本$|^(?:vol|no|pp)\b/u.test(
          part,
        ),
    );
  const [whole] = parts;
  if (whole === undefined) return {};
  const [, place, publisher] = /^([^：:]{1,10})\s?[：:]\s?(.+)$/u.exec(whole) ?? [];
  return publisher === undefined
    ? {
        publisher: whole
          .replace(/[:：].*$/u, '')
          .replace(/(?:1[5-9]|20)\d\d年?$/u, '')
          .trim(),
      }
    : {
        publisher: publisher.replace(/(?:1[5-9]|20)\d\d年?版?$/u, '').trim(),
        ...(place === undefined ? {} : { place }),
      };
};

/** Reads an entry with names followed by titles in such brackets; undefined for any other. */
export const readQuoted = (text: string): Fields | undefined => {
  if (!/[「『《〈]/u.test(text)) return undefined;
  const found = Array.from(text.matchAll(spans), (match) => ({
    text: match.groups?.['text'] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  const [title, second] = found;
  if (title === undefined || title.text === '' || !letters.test(text.slice(0, title.start))) return undefined;
  const head = text.slice(0, title.start);
  if (head.length > 80 || /[。.]\s*\S{12,}/u.test(head)) return undefined;
  const between = second === undefined ? '' : text.slice(title.end, second.start);
  const within = second !== undefined && between.length < 60 && !/\d{3}/.test(between) ? second : undefined;
  const tail = text.slice((within ?? title).end);
  // `56(3), 123-130`
  const [, bareVolume, bareIssue, barePage] =
    /(?<![\d年])(\d{1,4})\s?[（(](\d{1,3})[）)][,，:：、]?\s?(\d+\s?[-–—~〜]\s?\d+)?/u.exec(tail) ?? [];
  // `『한국사연구』 2, 1968, 45~80쪽`
  const loneVolume = within === undefined ? undefined : /^\s*(\d{1,3})[,，]\s?(?:19|20)\d\d/.exec(tail)?.[1];
  const volume =
    bareVolume ??
    loneVolume ??
    first(tail, String.raw`第?\s?${digits}\s?[巻卷권編编]`, String.raw`(?<![A-Za-z])vol\.\s?${digits}`);
  const issue =
    bareIssue ??
    first(
      tail,
      String.raw`第?\s?${digits}\s?(?:[号號期호輯辑집]|卷期)`,
      String.raw`(?<![A-Za-z])no\.\s?${digits}`,
    );
  const page =
    barePage ??
    first(
      tail,
      String.raw`第?\s?${digits}\s?(?:[頁页쪽면])`,
      String.raw`(?<![A-Za-z])pp?\.\s?${digits}`,
      String.raw`[頁页]\s?${digits}`,
      String.raw`[:：]\s?${digits}\s*[。.]?\s*$`,
      String.raw`[,，、]\s?(\d+\s?[-–—−~〜～]\s?\d+)\s*[。.]?\s*$`,
    );
  const year = yearOf(tail) ?? yearOf(head);
  const named = peopleIn(head);
  const edited = editorMark.test(
    head
      .replace(/[（(]\d{4}年?[）)]/gu, '')
      .trim()
      .replace(/[：:]$/u, ''),
  );
  const journal = within !== undefined && (volume !== undefined || issue !== undefined);
  const editors =
    within !== undefined && editorMark.test(between.trim()) ? peopleIn(between.replace(standsIn, '')) : [];
  const thesis = /[학學学]位?[논論论]文|학위논문|修士論文|博士論文|卒業論文/u.test(tail);
  const { publisher, place } = journal
    ? {}
    : imprintOf(tail.replace(/(?<![A-Za-z])(?:vol|no|pp?)\.\s?\d+/gu, ''));
  const type = journal
    ? 'article-journal'
    : thesis
      ? 'thesis'
      : within === undefined
        ? 'book'
        : editors.length > 0 || publisher !== undefined
          ? 'chapter'
          : 'article-journal';
  return {
    type,
    title: title.text,
    ...(named.length === 0 ? {} : edited ? { editor: named } : { author: named }),
    ...(editors.length === 0 ? {} : { editor: editors }),
    ...(within === undefined ? {} : { 'container-title': within.text }),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[Number(year)]] } }),
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(page === undefined ? {} : { page }),
    ...(publisher === undefined || publisher === '' ? {} : { publisher }),
    ...(place === undefined ? {} : { 'publisher-place': place }),
  };
};
