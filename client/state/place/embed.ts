/** The picture in a frame of another page: its address, and the text that puts it there. */

/** Whether an address asks for the picture alone. */
export const isEmbed = (query: string): boolean => new URLSearchParams(query).has('embed');

/** The address of the picture alone; `address` with or without a query. */
const embedAddress = (address: string): string => `${address}${address.includes('?') ? '&' : '?'}embed`;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const escapeHtml = (text: string): string => text.replace(/[&"<>]/g, (sign) => escapes[sign] ?? sign);

/** HTML that shows the picture of an address in a page. */
export const embedCode = (address: string, title: string): string =>
  `<iframe src="${escapeHtml(embedAddress(address))}" title="${escapeHtml(title)}" width="800" height="560" loading="lazy" style="border: 0"></iframe>`;
