/** Gives records what records of their kind often have, so that the rarer forms are seen often enough. */
import type { CslItem, CslName } from '../../normalize/record.ts';
import type { Chance } from './random.ts';

const publishers =
  'Springer|Springer-Verlag|Elsevier|ACM|ACM Press|IEEE|IEEE Computer Society|IEEE Press|MIT Press|The MIT Press|Cambridge University Press|Oxford University Press|Addison-Wesley|Prentice Hall|McGraw-Hill|Morgan Kaufmann|John Wiley & Sons|Wiley|Academic Press|North-Holland|Kluwer Academic Publishers|Birkhäuser|CRC Press|USENIX Association|Association for Computational Linguistics|AAAI Press|SIAM|O’Reilly Media, Inc.|Routledge|Sage|Plenum Press|Harvard University Press|University of Chicago Press|World Scientific|Pergamon|Dover|Curran Associates, Inc.|PMLR|American Mathematical Society|de Gruyter|Blackwell|Penguin|Macmillan'.split(
    '|',
  );
const places =
  'New York|New York, NY, USA|London|Berlin|Berlin, Heidelberg|Cambridge, MA|Cambridge|Oxford|Amsterdam|San Francisco, CA|San Diego, CA, USA|Paris|Boston|Reading, MA|Englewood Cliffs, NJ|Dordrecht|Heidelberg|Vienna, Austria|Tokyo, Japan|Barcelona, Spain|Chicago|Philadelphia, PA|Hoboken, NJ|Beijing, China|Edinburgh, UK|Sydney, Australia|Vancouver, BC, Canada|Portland, Oregon|Seattle, WA, USA|St. Louis|St. Louis, MO|Mount Pleasant (MI)|Cambridge (MA)|Prague, Czech Republic'.split(
    '|',
  );
const series =
  'Lecture Notes in Computer Science|LNCS|Lecture Notes in Mathematics|Lecture Notes in Artificial Intelligence|Graduate Texts in Mathematics|Proceedings of Machine Learning Research|NATO ASI Series|ACM International Conference Proceeding Series|Studies in Logic|LIPIcs|AIP Conference Proceedings|CEUR Workshop Proceedings|Springer Series in Statistics'.split(
    '|',
  );

const departments = [
  'Dept. Comput. Sci., ',
  'Dept. Elect. Eng., ',
  'Department of Computer Science, ',
  'School of Engineering, ',
  'Faculty of Science, ',
];

const bodies =
  'World Health Organization|Hewlett Packard|Intel Corporation|IBM|ISO|IEEE Computer Society|National Institute of Standards and Technology|European Commission|United Nations|OECD|American Psychological Association|NVIDIA|Microsoft|Microsoft Corporation|Google Inc.|Apple Inc.|ATLAS Collaboration|CMS Collaboration|Planck Collaboration|The LIGO Scientific Collaboration|The Coq Development Team|Free Software Foundation|R Core Team|Oracle|Sun Microsystems|Red Hat|Linux Foundation|Institute of Medicine|National Research Council|U.S. Department of Energy|Department of Health|European Medicines Agency|Centers for Disease Control and Prevention|World Bank|International Monetary Fund|Food and Agriculture Organization|The Unicode Consortium|W3C|IETF|ARM Limited|AMD|Committee on Publication Ethics|Ministry of Education|Statistics Canada|Eurostat|UNESCO|National Library of Medicine|The Univalent Foundations Program|Mathworks'.split(
    '|',
  );

const particles =
  'van|van der|van den|von|von der|de|de la|del|della|di|da|dos|du|le|la|el|al|ter|bin|Van|De|El'.split('|');
const capitals = [...'ABCDEFGHIJKLMNOPRSTVWZ'];

/** Names with what few names have: particles, several initials, two family names, suffixes. */
const varyNames = (names: readonly CslName[], chance: Chance): CslName[] =>
  names.map((name) => {
    if (name.family === undefined || name.given === undefined) return name;
    const other = chance.pick(names).family ?? name.family;
    const family = chance.happens(0.02)
      ? `${chance.pick(particles)} ${name.family}`
      : chance.happens(0.01)
        ? `${name.family}${chance.pick(['-', '-', ' '])}${other}`
        : name.family;
    const more = chance.happens(0.02) ? ` ${chance.pick(capitals)}. ${chance.pick(capitals)}.` : '';
    const suffix = chance.happens(0.008) ? { suffix: chance.pick(['Jr.', 'Jr', 'Sr.', 'II', 'III']) } : {};
    return { ...name, family, given: name.given + more, ...suffix };
  });

const roman = 'II|III|IV|VI|VII|VIII|IX|XI|XII|XIV|XVI|XIX|XXI|XXIV|XXXII|XLI|LVIII|I|V|X'.split('|');

/** A paper as a chapter of a book, with the title and the editors of another record. */
const asChapter = (item: CslItem, other: CslItem, chance: Chance): CslItem => {
  const { volume: _, issue: __, number: ___, ...rest } = item;
  const editor = (other.author ?? []).slice(0, 3).filter(({ family, given }) => family && given);
  return {
    ...rest,
    type: 'chapter',
    'container-title': (other.title ?? '').replace(/[.?!]$/, ''),
    ...(editor.length > 0 && chance.happens(0.8) ? { editor } : {}),
    publisher: chance.pick(publishers),
    ...(chance.happens(0.7) ? { 'publisher-place': chance.pick(places) } : {}),
    ...(chance.happens(0.12) ? { edition: chance.pick(['2nd', '3rd', '4th', 'Second', '1st']) } : {}),
  };
};

/** A title of one or two words: `Spiders`. */
const shortened = (title: string, chance: Chance): string => {
  const words = title.split(' ').filter((word) => /^\p{L}{4,}$/u.test(word));
  const short = words.slice(0, chance.happens(0.6) ? 1 : 2).join(' ');
  return short === '' ? title : short.charAt(0).toUpperCase() + short.slice(1);
};

/** A title with a second part: after a colon, or a sentence of its own. */
const twoParts = (title: string, other: string, chance: Chance): string => {
  const second = other.replace(/[.?!]$/, '');
  const [sign, own] = chance.pick([
    [': ', second.charAt(0).toLowerCase() + second.slice(1)],
    [': ', second],
    ['. ', second],
    ['? ', second],
    [' – ', second.charAt(0).toLowerCase() + second.slice(1)],
    [`${chance.pick([': ', '. ', ', '])}Volume ${chance.pick(['1', '2', '3', 'II'])}, `, second],
  ] as const);
  return `${title.replace(/[.?!]$/, '')}${sign}${own}`;
};

/** A work that stands by itself: a page, a program, a talk, of which nothing but names, title and year is printed. */
const alone = ({ id, title, author, issued }: CslItem, chance: Chance): CslItem => ({
  id,
  type: chance.pick(['webpage', 'document', 'software']),
  ...(title === undefined ? {} : { title }),
  ...(author === undefined ? {} : { author }),
  ...(issued === undefined ? {} : { issued }),
  ...(chance.happens(0.5) ? { URL: 'https://example.org/' } : {}),
  ...(chance.happens(0.15) ? { publisher: chance.pick(publishers) } : {}),
});

/** A preprint as it is printed once its number is cut out: `CoRR, abs/…`, `arXiv preprint …`. */
const onArxiv = (item: CslItem, chance: Chance): CslItem => {
  const { volume: _, issue: __, page: ___, publisher: ____, ...rest } = item;
  const url = 'https://arxiv.org/';
  return { ...rest, type: 'article', 'container-title': chance.pick(['CoRR', 'CoRR', 'ArXiv']), URL: url };
};

/** Gives a record what records of its kind often have; `other` is any other record. */
export const vary = (item: CslItem, other: CslItem, journals: readonly string[], chance: Chance): CslItem => {
  const chapter = item.type !== 'book' && other.title !== undefined && chance.happens(0.05);
  const out: CslItem = chapter ? asChapter(item, other, chance) : { ...item };
  if (out.author) out.author = varyNames(out.author, chance);
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
  if (out.title !== undefined && chance.happens(0.01)) out.title = shortened(out.title, chance);
  else if (out.title !== undefined && other.title !== undefined && chance.happens(0.04))
    out.title = twoParts(out.title, other.title, chance);
  if (chance.happens(0.04)) return alone(out, chance);
  if (out.type === 'paper-conference' && chance.happens(0.01)) return onArxiv(out, chance);
  if (out.type === 'article-journal' && out.volume !== undefined && chance.happens(0.02))
    out.volume = chance.pick(roman);
  if (out.type === 'article-journal' && out.page !== undefined && chance.happens(0.02)) {
    delete out.volume;
    delete out.issue;
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
    const department = chance.happens(0.2) ? chance.pick(departments) : '';
    out.publisher = `${department}${chance.pick(['University of', 'Technical University of', 'Institute of', 'Univ.'])} ${chance.pick(places).split(',')[0]}`;
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
