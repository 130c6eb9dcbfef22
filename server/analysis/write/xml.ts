/** XML as text. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets), but for lone surrogates, which `toWellFormed` ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text for an attribute or between tags. */
export const xmlText = (text: string): string =>
  text
    .replace(unwritable, '')
    .replace(loneSurrogate, '\ufffd')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
