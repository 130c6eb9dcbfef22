/** The sign that parts the columns of a table. */
const delimiters = ['\t', ';', ',', '|'] as const;

/** The commonest of them outside of quotes in a header. */
export const delimiterOf = (header: string): string => {
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = delimiters.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).sign;
};
