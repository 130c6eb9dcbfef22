/** Retractions and open access, in every format that tells of them. */
import { describe, expect, it } from 'vitest';
import type { Format } from '../../seed/read/formats/format.ts';
import { crossref } from '../../seed/read/formats/json/crossref.ts';
import { openalex } from '../../seed/read/formats/json/openalex.ts';
import { csv } from '../../seed/read/formats/tables/csv.ts';
import { enw } from '../../seed/read/formats/tagged/enw.ts';
import { medline } from '../../seed/read/formats/tagged/medline.ts';
import { ris } from '../../seed/read/formats/tagged/ris.ts';
import { wos } from '../../seed/read/formats/tagged/wos.ts';
import { aclXml } from '../../seed/read/formats/xml/acl-xml.ts';
import { endnoteXml } from '../../seed/read/formats/xml/endnote-xml.ts';
import { pubmedXml } from '../../seed/read/formats/xml/pubmed-xml.ts';

const customOf = (format: Format, text: string) => format.parse(text).references[0]?.csl.custom ?? {};

const nbib = (...lines: string[]) => `PMID- 1\nTI  - Rings\n${lines.join('\n')}\n\n`;
const pubmed = (inside: string, type = 'Journal Article') =>
  `<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>Rings</ArticleTitle><PublicationTypeList><PublicationType>${type}</PublicationType></PublicationTypeList></Article>${inside}</MedlineCitation></PubmedArticle>`;
const notice = (kind: string) =>
  `<CommentsCorrectionsList><CommentsCorrections RefType="${kind}"><RefSource>Ring J 2020</RefSource></CommentsCorrections></CommentsCorrectionsList>`;
const work = (more: object) => JSON.stringify({ id: 'https://openalex.org/W123', title: 'Rings', ...more });
const deposit = (more: object) =>
  JSON.stringify({ DOI: '10.1234/1', type: 'journal-article', title: ['Rings'], ...more });
const endnote = (inside: string) =>
  `<xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title>Rings</title></titles>${inside}</record></records></xml>`;
const acl = (inside: string) =>
  `<collection id="2020.a"><volume id="1"><paper id="1"><title>Rings</title>${inside}</paper></volume></collection>`;

describe('a retraction', () => {
  it.each<[name: string, format: Format, text: string]>([
    ['OpenAlex', openalex, work({ is_retracted: true })],
    ['Crossref', crossref, deposit({ 'updated-by': [{ DOI: '10.1234/2', type: 'retraction' }] })],
    ['PubMed, by its type', medline, nbib('PT  - Journal Article', 'PT  - Retracted Publication')],
    ['PubMed, by its notice', medline, nbib('RIN - Ring J 2020;1:2. PMID: 2')],
    ['PubMed XML, by its type', pubmedXml, pubmed('', 'Retracted Publication')],
    ['PubMed XML, by its notice', pubmedXml, pubmed(notice('RetractionIn'))],
    ['Web of Science', wos, 'FN x\nVR 1.0\nPT J\nTI Rings\nDT Article; Retracted Publication\nER\n\nEF\n'],
    ['RIS', ris, 'TY  - JOUR\nTI  - Rings\nM3  - Retracted Publication\nER  - \n'],
    ['EndNote, tagged', enw, '%0 Journal Article\n%T Rings\n%9 Retracted Publication\n'],
    ['EndNote XML', endnoteXml, endnote('<work-type>Retracted Publication</work-type>')],
    ['Scopus', csv, 'Authors,Title,Year,Document Type\n"Lind, A.",Rings,2020,Retracted\n'],
    ['a table of OpenAlex', csv, 'id,title,year,is_retracted\nW1,Rings,2020,True\n'],
    ['the ACL Anthology', aclXml, acl('<retracted date="2020-01-01">The data were wrong.</retracted>')],
  ])('is told by %s', (_name, format, text) => {
    expect(customOf(format, text)['retracted']).toBe('yes');
  });

  it.each<[name: string, format: Format, text: string]>([
    ['a work that stands', openalex, work({ is_retracted: false })],
    ['a corrected work', crossref, deposit({ 'updated-by': [{ DOI: '10.1234/2', type: 'correction' }] })],
    ['the notice in Crossref', crossref, deposit({ 'update-to': [{ DOI: '10.1/2', type: 'retraction' }] })],
    ['the notice in PubMed', medline, nbib('PT  - Retraction of Publication', 'ROF - Ring J 2019;1:1')],
    ['the notice in PubMed XML', pubmedXml, pubmed(notice('RetractionOf'), 'Retraction of Publication')],
    ['an empty notice', medline, nbib('RIN - ')],
    ['a work of that title', ris, 'TY  - JOUR\nTI  - Retracted publications\nER  - \n'],
    ['a table that says no', csv, 'id,title,year,is_retracted\nW1,Rings,2020,False\n'],
  ])('is not told by %s', (_name, format, text) => {
    expect(customOf(format, text)['retracted']).toBeUndefined();
  });

  it('keeps the place of the notice, or the reason', () => {
    expect(customOf(medline, nbib('RIN - Ring J 2020;1:2. PMID: 2'))['retraction']).toBe(
      'Ring J 2020;1:2. PMID: 2',
    );
    expect(customOf(aclXml, acl('<retracted>The data were wrong.</retracted>'))['retraction']).toBe(
      'The data were wrong.',
    );
  });
});

describe('open access', () => {
  const address = (more: object) => customOf(openalex, work(more))['open-access'];

  it('is the address that OpenAlex prefers, else that of the best place', () => {
    const best_oa_location = { pdf_url: 'https://a.example/1.pdf', landing_page_url: 'https://a.example/1' };
    expect(address({ open_access: { oa_url: 'https://b.example/1' }, best_oa_location })).toBe(
      'https://b.example/1',
    );
    expect(address({ open_access: { oa_url: null }, best_oa_location })).toBe('https://a.example/1.pdf');
  });

  it.each([
    'http://a.example/1.pdf',
    'javascript:alert(1)',
    'https://user:secret@a.example/',
    'ftp://a.example',
    'a',
  ])('is never %s', (oa_url) => expect(address({ open_access: { oa_url } })).toBeUndefined());

  it('has no sign that ends an attribute', () =>
    expect(address({ open_access: { oa_url: 'https://a.example/"><b>' } })).toBe(
      'https://a.example/%22%3E%3Cb%3E',
    ));
});
