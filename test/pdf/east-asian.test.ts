/** Chinese, Japanese and Korean fonts that carry no map of their characters. */
import { expect, test } from 'vitest';
import { openPdf } from '../../seed/read/pdf/open.ts';
import { file, stream } from './make-pdf.ts';

const documentIn = (encoding: string, collection: string, codes: string): Uint8Array =>
  file([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    `<< /Type /Font /Subtype /Type0 /BaseFont /Mincho /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>',
    stream(`BT /F1 12 Tf 60 700 Td <${codes}> Tj ET`),
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Mincho /CIDSystemInfo << /Registry (Adobe) /Ordering (${collection}) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>`,
    '<< /Type /FontDescriptor /FontName /Mincho /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]);

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const pdf = await openPdf(bytes);
  const { items } = await pdf.page(1);
  await pdf.close();
  return items.map(({ text }) => text).join('');
};

test.each([
  ['90ms-RKSJ-H', 'Japan1', '8e518d6c95b68ca3', '参考文献'],
  ['UniJIS-UTF16-H', 'Japan1', '53c28003', '参考'],
  ['EUC-H', 'Japan1', 'bbb2b9cd', '参考'],
  ['GBK-EUC-H', 'GB1', 'b2cebfbc', '参考'],
  ['UniGB-UCS2-H', 'GB1', '53c28003', '参考'],
  ['ETen-B5-H', 'CNS1', 'b0d1a6d2', '參考'],
  ['KSCms-UHC-H', 'Korea1', 'c2fcb0ed', '참고'],
  ['GBK-EUC-H', 'GB1', '4142b2ce', 'AB参'],
])('%s of %s is read', async (encoding, collection, codes, text) => {
  expect(await textOf(documentIn(encoding, collection, codes))).toBe(text);
});

test('numbers of characters without any map are not guessed', async () => {
  expect(await textOf(documentIn('Identity-H', 'GB1', '0b0c0b0d'))).toBe('');
});
