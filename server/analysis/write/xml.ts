/** Escaping for XML. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets), except lone surrogates, which `toWellFormed` replaces. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Escapes a text for an attribute or an element. */
export const xmlText = (text: string): string =>
  text
    .replace(unwritable, '')
    .replace(loneSurrogate, '\ufffd')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
