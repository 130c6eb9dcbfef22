/** Japanese and Korean entries without brackets: `田中太郎, 鈴木一郎: 深層学習による画像認識, 情報処理学会論文誌, Vol. 56, No. 5, pp. 1-9, 2015`. */
import type { CslItem } from '../../../../normalize/record.ts';

const letter = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〆ー]`;
const form = new RegExp(
  String.raw`^(?<names>${letter}{2,8}(?:\s?[,，、・]\s?${letter}{2,8})*)\s?[:：]\s?(?<title>[^,，:：]*${letter}{3}[^,，]*)[,，]\s?(?<container>[^,，]*${letter}{2}[^,，]*)[,，]\s?(?=[Vv]ol\.|[Nn]o\.|[Pp]p\.)(?<rest>.*)$`,
  'u',
);
const number = (text: string, sign: string): string | undefined =>
  new RegExp(String.raw`\b${sign}\.\s?([\w–~-]*\d[\w–~-]*)`, 'iu').exec(text)?.[1];

/** Reads an entry of this form; undefined for any other. */
export const readUnquoted = (text: string): (Partial<CslItem> & { type: string }) | undefined => {
  const found = form.exec(text.trim())?.groups;
  if (found === undefined) return undefined;
  const { names = '', title = '', container = '', rest = '' } = found;
  const [volume, issue, page] = [number(rest, 'vol'), number(rest, 'no'), number(rest, 'pp?')];
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(rest.replace(/pp?\.\s?[\w–-]+/iu, ''))?.[0];
  return {
    type: 'article-journal',
    author: names.split(/\s?[,，、・]\s?/u).map((literal) => ({ literal })),
    title: title.trim(),
    'container-title': container.trim(),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[Number(year)]] } }),
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(page === undefined ? {} : { page }),
  };
};
