/** The records that training text is rendered from, and the labelled strings. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readFormat } from '../../formats/index.ts';
import type { CslItem } from '../../record.ts';
import type { Labelled } from './align.ts';
import type { Chance } from './random.ts';
import { type Part, partOf } from './split.ts';

const lines = <T>(path: string): T[] => {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
};

export const labelledStrings = (data: string): Labelled[] =>
  lines<Labelled>(join(data, 'refstrings', 'refs.jsonl'));

const squeeze = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Titles of the references in the rendered lists that are not for training. */
const heldTitles = (data: string): Set<string> => {
  const folder = join(data, 'rawlists-rendered');
  const names = readdirSync(folder).filter((name) => name.endsWith('.gold.json'));
  return new Set(
    names.flatMap((name) => {
      const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        references: { expected: { title?: string } }[];
      };
      return gold.references
        .filter((_, i) => partOf(name.replace('.gold.json', '') + i) !== 'train')
        .map(({ expected }) => squeeze(expected.title ?? ''));
    }),
  );
};

const bibRecords = (data: string): CslItem[] => {
  const held = heldTitles(data);
  return ['bib', 'rawlists-rendered'].flatMap((folder) =>
    readdirSync(join(data, folder))
      .filter((name) => name.endsWith('.bib') && !/^plume-bib__(?:crossrefs|bibstring)/.test(name))
      .flatMap((name) => readFormat(readFileSync(join(data, folder, name), 'utf8'), name).references)
      .map(({ csl }) => csl)
      .filter(({ title }) => title !== undefined && !held.has(squeeze(title))),
  );
};

interface AclPaper {
  title: string;
  authors: { last: string; first?: string }[];
  year?: number;
  venue?: string;
  pages?: string;
  doi?: string;
}

const aclRecords = (data: string): CslItem[] =>
  lines<AclPaper>(join(data, 'graph-acl-aan', 'papers.jsonl.gz')).map(
    ({ title, authors, year, venue, pages, doi }, i) => ({
      id: `acl-${i}`,
      type: 'paper-conference',
      title,
      author: authors.map(({ last, first }) => (first ? { family: last, given: first } : { family: last })),
      ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
      ...(venue ? { 'container-title': venue } : {}),
      ...(pages ? { page: pages } : {}),
      ...(doi ? { DOI: doi } : {}),
    }),
  );

const fromLabelled = ({ id, expected: e }: Labelled): CslItem => ({
  id,
  type: e.type ?? 'article-journal',
  ...(e.title == null ? {} : { title: e.title }),
  ...(e.authors == null ? {} : { author: e.authors }),
  ...(e.container == null ? {} : { 'container-title': e.container }),
  ...(e.publisher == null ? {} : { publisher: e.publisher }),
  ...(e.place == null ? {} : { 'publisher-place': e.place }),
  ...(e.year == null ? {} : { issued: { 'date-parts': [[e.year]] } }),
  ...(e.volume == null ? {} : { volume: e.volume }),
  ...(e.issue == null ? {} : { issue: e.issue }),
  ...(e.pages == null ? {} : { page: e.pages }),
});

const journalNames = (data: string): string[] => {
  const path = join(data, 'vocab', 'grobid-abbrev_journals.txt.gz');
  return existsSync(path)
    ? gunzipSync(readFileSync(path))
        .toString('utf8')
        .split('\n')
        .filter((name) => name.length > 3)
    : [];
};

const publishers =
  'Springer|Springer-Verlag|Elsevier|ACM|ACM Press|IEEE|IEEE Computer Society|IEEE Press|MIT Press|The MIT Press|Cambridge University Press|Oxford University Press|Addison-Wesley|Prentice Hall|McGraw-Hill|Morgan Kaufmann|John Wiley & Sons|Wiley|Academic Press|North-Holland|Kluwer Academic Publishers|Birkhäuser|CRC Press|USENIX Association|Association for Computational Linguistics|AAAI Press|SIAM|O’Reilly Media, Inc.|Routledge|Sage|Plenum Press|Harvard University Press|University of Chicago Press|World Scientific|Pergamon|Dover|Curran Associates, Inc.|PMLR|American Mathematical Society|de Gruyter|Blackwell|Penguin|Macmillan'.split(
    '|',
  );
const places =
  'New York|New York, NY, USA|London|Berlin|Berlin, Heidelberg|Cambridge, MA|Cambridge|Oxford|Amsterdam|San Francisco, CA|San Diego, CA, USA|Paris|Boston|Reading, MA|Englewood Cliffs, NJ|Dordrecht|Heidelberg|Vienna, Austria|Tokyo, Japan|Barcelona, Spain|Chicago|Philadelphia, PA|Hoboken, NJ|Beijing, China|Edinburgh, UK|Sydney, Australia|Vancouver, BC, Canada|Portland, Oregon|Seattle, WA, USA|Prague, Czech Republic'.split(
    '|',
  );
const series =
  'Lecture Notes in Computer Science|LNCS|Lecture Notes in Mathematics|Lecture Notes in Artificial Intelligence|Graduate Texts in Mathematics|Proceedings of Machine Learning Research|NATO ASI Series|ACM International Conference Proceeding Series|Studies in Logic|LIPIcs|AIP Conference Proceedings|CEUR Workshop Proceedings|Springer Series in Statistics'.split(
    '|',
  );

const bodies =
  'World Health Organization|Hewlett Packard|Intel Corporation|IBM|ISO|IEEE Computer Society|National Institute of Standards and Technology|European Commission|United Nations|OECD|American Psychological Association|NVIDIA|Microsoft|Microsoft Corporation|Google Inc.|Apple Inc.|ATLAS Collaboration|CMS Collaboration|Planck Collaboration|The LIGO Scientific Collaboration|The Coq Development Team|Free Software Foundation|R Core Team|Oracle|Sun Microsystems|Red Hat|Linux Foundation|Institute of Medicine|National Research Council|U.S. Department of Energy|Department of Health|European Medicines Agency|Centers for Disease Control and Prevention|World Bank|International Monetary Fund|Food and Agriculture Organization|The Unicode Consortium|W3C|IETF|ARM Limited|AMD|Committee on Publication Ethics|Ministry of Education|Statistics Canada|Eurostat|UNESCO|National Library of Medicine|The Univalent Foundations Program|Mathworks'.split(
    '|',
  );

/** Gives a record what records of its kind often have, so that the rarer fields are seen often enough. */
export const vary = (item: CslItem, journals: readonly string[], chance: Chance): CslItem => {
  const out: CslItem = { ...item };
  const number = (most: number): string => String(1 + Math.floor(chance.next() * most));
  if (
    journals.length > 0 &&
    chance.happens(out.type === 'paper-conference' ? 0.35 : out.type === 'article-journal' ? 0.25 : 0)
  ) {
    out.type = 'article-journal';
    out['container-title'] = chance.pick(journals).replace(/\.$/, '');
    if (out.volume === undefined || chance.happens(0.3)) out.volume = number(chance.pick([20, 90, 400, 900]));
    if (chance.happens(0.5))
      out.issue = chance.pick([
        number(12),
        number(12),
        number(40),
        `${number(5)}-${number(9)}`,
        `Suppl ${number(4)}`,
      ]);
    if (out.page === undefined || chance.happens(0.2)) {
      const first = Math.floor(chance.next() * chance.pick([200, 2000, 20000])) + 1;
      const last = first + Math.floor(chance.next() * 30) + 1;
      out.page = chance.pick([
        `${first}-${last}`,
        `${first}-${last}`,
        `${first}-${String(last).slice(-2)}`,
        String(first),
        `e${first}`,
        `S${first}-S${last}`,
        `${String(first).padStart(6, '0')}`,
        `L${first}`,
      ]);
    }
    delete out.publisher;
  }
  if (chance.happens(0.04)) out.author = [{ literal: chance.pick(bodies) }];
  const meeting = out.type === 'paper-conference' || out.type === 'chapter';
  if ((meeting || out.type === 'book') && out.publisher === undefined && chance.happens(meeting ? 0.4 : 0.9))
    out.publisher = chance.pick(publishers);
  if (
    out.type !== 'article-journal' &&
    out['publisher-place'] === undefined &&
    out['event-place'] === undefined &&
    chance.happens(0.4)
  )
    out['publisher-place'] = chance.pick(places);
  if (meeting && out['container-title'] !== undefined && chance.happens(0.15)) {
    out['collection-title'] = chance.pick(series);
    out.volume = number(9000);
  }
  if (meeting && chance.happens(0.1)) out.volume ??= number(4);
  if (meeting && out.editor === undefined && chance.happens(0.12) && out.author !== undefined)
    out.editor = [...out.author].reverse().slice(0, 3);
  if (out.type === 'book' && chance.happens(0.2))
    out.edition ??= chance.pick(['2nd', '3rd', '1st', 'Second', 'third', '4th', 'Revised']);
  if (chance.happens(0.03)) {
    out.type = chance.pick(['thesis', 'report']);
    delete out['container-title'];
    delete out.volume;
    delete out.issue;
    delete out.page;
    out.publisher = `${chance.pick(['University of', 'Technical University of', 'Institute of'])} ${chance.pick(places).split(',')[0]}`;
    if (out.type === 'report')
      out.number = chance.pick([
        number(400),
        `TR-${number(99)}`,
        `CS-${number(99)}-${number(99)}`,
        `UCB/EECS-${number(99)}`,
      ]);
  }
  if (out.issued?.['date-parts']?.[0]?.length === 1 && chance.happens(0.3)) {
    const year = out.issued['date-parts'][0][0] ?? 2000;
    const month = 1 + Math.floor(chance.next() * 12);
    out.issued = {
      'date-parts': [chance.happens(0.3) ? [year, month, 1 + Math.floor(chance.next() * 28)] : [year, month]],
    };
  }
  return out;
};

/** All records, by where they come from, so that small sources can be drawn from as often as large ones. */
export const records = (
  data: string,
  labelled: readonly Labelled[],
): { pools: CslItem[][]; journals: string[] } => ({
  pools: [
    bibRecords(data),
    aclRecords(data),
    labelled.map(fromLabelled).filter(({ title }) => title !== undefined),
  ],
  journals: journalNames(data),
});

export const ofPart = (
  labelled: readonly Labelled[],
  part: Part,
  key: (one: Labelled) => string,
): Labelled[] => labelled.filter((one) => partOf(key(one)) === part);
