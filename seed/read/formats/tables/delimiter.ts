/** The characters that may separate the columns of a table. */
const delimiters = ['\t', ';', ',', '|'] as const;

/** The most frequent delimiter in a header, outside quotes. */
export const delimiterOf = (header: string): string => {
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = delimiters.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).sign;
};
