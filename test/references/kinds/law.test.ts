/** Cases, statutes and journals of law, and works about law that are none. */
import { describe } from 'vitest';
import { reads } from './compact.ts';

describe('law', () => {
  reads([
    [
      'Marbury v. Madison, 5 U.S. (1 Cranch) 137 (1803).',
      { type: 'legal_case', title: 'Marbury v. Madison', v: '5', p: '137', y: '1803', a: '' },
    ],
    [
      'Erie R.R. Co. v. Tompkins, 304 U.S. 64, 78–79 (1938).',
      { type: 'legal_case', title: 'Erie R.R. Co. v. Tompkins', v: '304', p: '64' },
    ],
    [
      'Donoghue v Stevenson [1932] UKHL 100.',
      { type: 'legal_case', title: 'Donoghue v Stevenson', y: '1932' },
    ],
    [
      'Carlill v Carbolic Smoke Ball Co [1893] 1 QB 256.',
      { type: 'legal_case', title: 'Carlill v Carbolic Smoke Ball Co', v: '1', p: '256' },
    ],
    [
      'Mabo v Queensland (No 2) (1992) 175 CLR 1.',
      { type: 'legal_case', title: 'Mabo v Queensland (No 2)', v: '175', p: '1', y: '1992' },
    ],
    [
      'Case C-26/62 Van Gend en Loos v Nederlandse Administratie der Belastingen [1963] ECR 1.',
      { type: 'legal_case', y: '1963' },
    ],
    [
      'Handyside v. United Kingdom, App. No. 5493/72, Eur. Ct. H.R. (1976).',
      { type: 'legal_case', title: 'Handyside v. United Kingdom', y: '1976', a: '' },
    ],
    ['BGH, Urteil vom 12. Juli 1998, NJW 1998, 2345.', { type: 'legal_case', y: '1998', a: '' }],
    [
      'Civil Rights Act of 1964, Pub. L. No. 88-352, 78 Stat. 241.',
      { type: 'legislation', y: '1964', a: '' },
    ],
    [
      'Data Protection Act 2018, c. 12.',
      { type: 'legislation', title: 'Data Protection Act 2018', y: '2018' },
    ],
    [
      'Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016 [2016] OJ L119/1.',
      { type: 'legislation', y: '2016', a: '' },
    ],
    [
      'Loi n° 2004-575 du 21 juin 2004 pour la confiance dans l’économie numérique.',
      { type: 'legislation', y: '2004' },
    ],
    [
      'Ley Orgánica 3/2018, de 5 de diciembre, de Protección de Datos Personales.',
      { type: 'legislation', y: '2018' },
    ],
    [
      'Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных».',
      { type: 'legislation', y: '2006', a: '' },
    ],
    [
      'Gesetz gegen den unlauteren Wettbewerb vom 3. Juli 2004, BGBl. I S. 1414.',
      { type: 'legislation', y: '2004', a: '' },
    ],
    [
      'Samuel D. Warren & Louis D. Brandeis, The Right to Privacy, 4 HARV. L. REV. 193 (1890).',
      {
        a: 'Warren, Samuel D.; Brandeis, Louis D.',
        title: 'The Right to Privacy',
        c: 'Harvard Law Review',
        v: '4',
        p: '193',
      },
    ],
    [
      'Robert M. Cover, The Supreme Court, 1982 Term—Foreword: Nomos and Narrative, 97 Harv. L. Rev. 4, 10 (1983).',
      { a: 'Cover, Robert M.', c: 'Harvard Law Review', v: '97', p: '4' },
    ],
    [
      'Daniel J. Solove, A Taxonomy of Privacy, 154 U. Pa. L. Rev. 477 (2006).',
      { a: 'Solove, Daniel J.', title: 'A Taxonomy of Privacy', p: '477' },
    ],
    ['RONALD DWORKIN, LAW’S EMPIRE 12 (1986).', { type: 'book', a: 'DWORKIN, RONALD', y: '1986' }],
    [
      'Universal Declaration of Human Rights, G.A. Res. 217A (III), U.N. Doc. A/810 (1948).',
      { y: '1948', a: '' },
    ],
  ]);
});

describe('German journals of law', () => {
  reads([
    [
      'Deutsch, Schutzbereich und Beweislast der ärztlichen Aufklärungspflicht, NJW 1984, 1802.',
      {
        a: 'Deutsch',
        title: 'Schutzbereich und Beweislast der ärztlichen Aufklärungspflicht',
        c: 'Neue Juristische Wochenschrift',
        p: '1802',
        y: '1984',
      },
    ],
    [
      'Canaris/Larenz, Die Vertrauenshaftung im deutschen Privatrecht, JZ 1993, 377 (380).',
      { a: 'Canaris; Larenz', c: 'JuristenZeitung', p: '377', y: '1993' },
    ],
  ]);
});

describe('works about law, and others with its words', () => {
  reads([
    [
      'Hart, H. L. A. (1961). The concept of law. Oxford: Clarendon Press.',
      { a: 'Hart, H. L. A.', title: 'The concept of law', type: 'book' },
    ],
    [
      'Fuller, L. L. (1964). The morality of law. New Haven: Yale University Press.',
      { type: 'book', a: 'Fuller, L. L.' },
    ],
    ['Posner, R. A. (1973). Economic analysis of law. Boston: Little, Brown.', { type: 'book' }],
    [
      'Landes WM, Posner RA. The independent judiciary. J Law Econ. 1975;18:875-901.',
      { type: 'article-journal', c: 'J Law Econ' },
    ],
    [
      'Goffman, E. (1983). The interaction order. American Sociological Review, 48, 1–17.',
      { type: 'article-journal' },
    ],
    ['Directive antennas for WLAN. Balanis, C. Antenna Theory. New York: Wiley, 1997.', { y: '1997' }],
    ['Kramer vs. Kramer: A father’s view. Gardner, R. (1980). Psychology Today, 12, 3–9.', { y: '1980' }],
    ['Smith v. Jones, E. (1999). Tennis in the suburbs. Sport History, 3, 1–9.', { y: '1999' }],
    ['Regulation of gene expression by microRNAs. Bartel DP. Cell. 2009;136:215-33.', { c: 'Cell' }],
    ['Acton, L. (1907). Historical essays. London: Macmillan.', { type: 'book', a: 'Acton, L.' }],
    ['Act, A. C. T. (2012). Code of practice. Canberra: ACT Health.', { y: '2012' }],
  ]);
});

describe('further entries, each read whole', () => {
  reads([
    [
      'Roe v. Wade, 410 U.S. 113 (1973).',
      {
        type: 'legal_case',
        a: '',
        title: 'Roe v. Wade',
        c: 'United States Reports',
        v: '410',
        p: '113',
        y: '1973',
      },
    ],
    [
      'People v. Anderson, 6 Cal. 3d 628, 493 P.2d 880 (1972).',
      {
        type: 'legal_case',
        a: '',
        title: 'People v. Anderson',
        c: 'California Reports, Third Series',
        v: '6',
        p: '628',
        y: '1972',
      },
    ],
    [
      'Chevron U.S.A. Inc. v. Natural Resources Defense Council, Inc., 467 U.S. 837 (1984).',
      {
        type: 'legal_case',
        a: '',
        title: 'Chevron U.S.A. Inc. v. Natural Resources Defense Council, Inc.',
        c: 'United States Reports',
        v: '467',
        p: '837',
        y: '1984',
      },
    ],
    [
      'Hadley v Baxendale (1854) 9 Ex 341.',
      { type: 'legal_case', a: '', title: 'Hadley v Baxendale', c: 'Ex', v: '9', p: '341', y: '1854' },
    ],
    [
      'R v Dudley and Stephens (1884) 14 QBD 273.',
      {
        type: 'legal_case',
        a: '',
        title: 'R v Dudley and Stephens',
        c: "Queen's Bench Division",
        v: '14',
        p: '273',
        y: '1884',
      },
    ],
    [
      'Pepper (Inspector of Taxes) v Hart [1993] AC 593 (HL).',
      {
        type: 'legal_case',
        a: '',
        title: 'Pepper (Inspector of Taxes) v Hart',
        c: 'Appeal Cases',
        p: '593',
        y: '1993',
      },
    ],
    [
      'Goodwin v United Kingdom (2002) 35 EHRR 18.',
      {
        type: 'legal_case',
        a: '',
        title: 'Goodwin v United Kingdom',
        c: 'European Human Rights Reports',
        v: '35',
        p: '18',
        y: '2002',
      },
    ],
    [
      'Case C-131/12, Google Spain SL v AEPD, ECLI:EU:C:2014:317.',
      { type: 'legal_case', a: '', title: 'Case C-131/12, Google Spain SL v AEPD', c: '', y: '2014' },
    ],
    [
      'BVerfG, Beschl. v. 15.01.1958, 1 BvR 400/51, BVerfGE 7, 198.',
      {
        type: 'legal_case',
        a: '',
        title: 'BVerfG, Beschl. v. 15.01.1958',
        c: 'Entscheidungen des Bundesverfassungsgerichts',
        v: '7',
        p: '198',
        y: '1958',
      },
    ],
    [
      'Endangered Species Act, 16 U.S.C. §§ 1531–1544 (2018).',
      {
        type: 'legislation',
        a: '',
        title: 'Endangered Species Act, 16 U.S.C. §§ 1531–1544',
        c: '',
        y: '2018',
      },
    ],
    [
      'Companies Act 2006, s 172(1).',
      { type: 'legislation', a: '', title: 'Companies Act 2006', c: '', y: '2006' },
    ],
    [
      'Directive 95/46/EC of the European Parliament and of the Council of 24 October 1995.',
      {
        type: 'legislation',
        a: '',
        title: 'Directive 95/46/EC of the European Parliament and of the Council of 24 October 1995',
        c: '',
      },
    ],
    [
      'Lei nº 13.709, de 14 de agosto de 2018. Lei Geral de Proteção de Dados Pessoais.',
      { type: 'legislation', a: '', title: 'Lei n° 13.709, de 14 de agosto de 2018', c: '', y: '2018' },
    ],
    [
      'Cass R. Sunstein, On the Expressive Function of Law, 144 U. Pa. L. Rev. 2021 (1996).',
      {
        type: 'article-journal',
        a: 'Sunstein, Cass R.',
        title: 'On the Expressive Function of Law',
        c: 'University of Pennsylvania Law Review',
        v: '144',
        p: '2021',
        y: '1996',
      },
    ],
    [
      'Kimberlé Crenshaw, Mapping the Margins, 43 Stan. L. Rev. 1241, 1245 n.9 (1991).',
      {
        type: 'article-journal',
        a: 'Crenshaw, Kimberlé',
        title: 'Mapping the Margins',
        c: 'Stanford Law Review',
        v: '43',
        p: '1241',
        y: '1991',
      },
    ],
    [
      'Ian Ayres & Robert Gertner, Filling Gaps in Incomplete Contracts, 99 Yale L.J. 87 (1989).',
      {
        type: 'article-journal',
        a: 'Ayres, Ian; Gertner, Robert',
        title: 'Filling Gaps in Incomplete Contracts',
        c: 'Yale Law Journal',
        v: '99',
        p: '87',
        y: '1989',
      },
    ],
    [
      'LAWRENCE LESSIG, CODE AND OTHER LAWS OF CYBERSPACE 6 (1999).',
      { type: 'book', a: 'LESSIG, LAWRENCE', title: 'Code and Other Laws of Cyberspace', c: '', y: '1999' },
    ],
    [
      'Kelsen, H. (1945). General theory of law and state. Cambridge, MA: Harvard University Press.',
      { type: 'book', a: 'Kelsen, H.', title: 'General theory of law and state', c: '', y: '1945' },
    ],
    [
      'Tushnet M. The possibilities of comparative constitutional law. Yale Law J. 1999;108:1225-309.',
      {
        type: 'article-journal',
        a: 'Tushnet, M.',
        title: 'The possibilities of comparative constitutional law',
        c: 'Yale Law J',
        v: '108',
        p: '1225-309',
        y: '1999',
      },
    ],
    [
      'Vienna Convention on the Law of Treaties, May 23, 1969, 1155 U.N.T.S. 331.',
      { type: 'legislation', a: '', title: 'Vienna Convention on the Law of Treaties', c: '', y: '1969' },
    ],
  ]);
});
