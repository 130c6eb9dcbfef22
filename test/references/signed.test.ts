/** Bodies and groups that sign works, and titles with full stops, years and names inside; both directions. */
import { describe, expect, test } from 'vitest';
import { readReferences } from '../../seed/read/references/read.ts';

const read = (text: string) => readReferences(`[1] ${text}`).references[0]?.csl;
const names = (text: string): string[] =>
  (read(text)?.author ?? []).map(({ family, literal }) => literal ?? family ?? '');

describe('bodies that end in a full stop', () => {
  test.each([
    [
      'Japanese Tea Association. Guidelines for the treatment of cups. Tea J. 2018;3:1–9.',
      'Japanese Tea Association',
    ],
    ['World Health Organization. Global report on kettles. Geneva: WHO; 2020.', 'World Health Organization'],
    [
      'National Institute for Cups. Care of saucers in the home. London: NIC; 2014.',
      'National Institute for Cups',
    ],
    [
      'European Society of Kettles. Consensus on the use of lids. Cup Lett. 2016;2:10–22.',
      'European Society of Kettles',
    ],
    ['The Royal College of Tea. Brewing in small rooms. London: RCT; 2011.', 'The Royal College of Tea'],
    [
      'Centers for Cup Control and Prevention. Cold tea in schools. Atlanta: CCC; 2012.',
      'Centers for Cup Control and Prevention',
    ],
    [
      'ITO – International Tea Organization. Statistics of the second harvest. Geneva, 2019.',
      'ITO – International Tea Organization',
    ],
    [
      'Scottish Medicines Consortium. Advice on green leaves for adults. Glasgow, 2017.',
      'Scottish Medicines Consortium',
    ],
    ['American Cup Society. Facts and figures about steam. Atlanta: ACS; 2015.', 'American Cup Society'],
    ['Department of Health. A plan for better water in towns. London: HMSO; 1998.', 'Department of Health'],
  ])('%s', (text, body) => {
    expect(names(text)).toEqual([body]);
  });

  test.each([
    'Novak J. The Tea Association. Cup Lett. 2001;4:11–19.',
    'Novak J, Brandt K. National Institute for Cups: a history. Tea J. 2001;4:11–19.',
    'Novak, J. (2001). The Royal College of Tea. Oxford: Cup Press.',
    'J. Novak, “The Tea Society. A history,” Cup J., vol. 3, no. 1, pp. 1–9, 2001.',
    'Novak, John. Department of Cups. New York: Tea Press, 2001.',
    'Bank, J., & Group, K. (2001). Steam above the pot. Cup Letters, 3(1), 1–9.',
    'J. Novak. Office hours and cold tea. Cup Letters, 3:1–9, 2001.',
    'Novak J, Brandt K, Olsen P. Committee work. Tea J. 2001;4:11–19.',
    'Novak, J.; Brandt, K. Agency of Leaves. Tea J. 2001, 4, 11–19.',
    'Novak J. Report of the Tea Committee. London: HMSO; 1998.',
  ])('not in %s', (text) => {
    const [first] = names(text);
    expect(['Novak', 'Bank']).toContain(first);
    expect(read(text)?.title).toBeDefined();
  });
});

describe('groups behind the names', () => {
  test.each([
    [
      'Novak J, Brandt K; CUP-2 Investigators. Lids of kettles in the north. Tea J. 2001;4:11–19.',
      'CUP-2 Investigators',
    ],
    [
      'Novak J, Brandt K, NEOCUP Study Group. Lids of kettles in the north. Tea J. 2001;4:11–19.',
      'NEOCUP Study Group',
    ],
    [
      'Novak J, Brandt K, on behalf of the KETTLE-240 investigators. Lids in the north. Tea J. 2001;4:11–19.',
      'KETTLE-240 investigators',
    ],
    [
      'Novak J, Brandt K, for the Tea Consortium. Lids of kettles in the north. Tea J. 2001;4:11–19.',
      'Tea Consortium',
    ],
    [
      'Novak J, Brandt K, et al. CupMate 214 Investigators. Lids in the north. Tea J. 2001;4:11–19.',
      'CupMate 214 Investigators',
    ],
    [
      'Novak J, Brandt K; for the European Cup Network. Lids in the north. Tea J. 2001;4:11–19.',
      'European Cup Network',
    ],
  ])('%s', (text, group) => {
    expect(names(text)).toEqual(['Novak', 'Brandt', group]);
    expect(read(text)?.title).toMatch(/^Lids .*in the north$/);
  });

  test.each([
    'Novak J, Brandt K. Study Group of kettles. Tea J. 2001;4:11–19.',
    'Novak J, Brandt K. Network effects in cups. Tea J. 2001;4:11–19.',
    'Novak J, Brandt K. On the theory of the Tea Group. Tea J. 2001;4:11–19.',
    'Novak J, Brandt K, et al. Cups of the Investigators in cold rooms. Tea J. 2001;4:11–19.',
  ])('not in %s', (text) => {
    expect(names(text)).toEqual(['Novak', 'Brandt']);
  });
});

describe('titles in one piece', () => {
  test.each([
    [
      'Novak J, Brandt K. Global tea statistics, 2002. Cup J. 2005;55(2):74–108.',
      'Global tea statistics, 2002',
      2005,
    ],
    [
      'Novak, J.; Brandt, K. Synthesis, Form and Use of New Cups. Int. J. Tea Sci. 2014, 15, 7539–7553.',
      'Synthesis, Form and Use of New Cups',
      2014,
    ],
    [
      'Novak J, Brandt K. Oils of Salvia multicaulis Vahl. var. simplicifolia Boiss. growing wild in the north. Molecules. 2009;14:4725–36.',
      'Oils of Salvia multicaulis Vahl. var. simplicifolia Boiss. growing wild in the north',
      2009,
    ],
  ])('%s', (text, title, year) => {
    expect(read(text)?.title).toBe(title);
    expect(read(text)?.issued?.['date-parts']?.[0]?.[0]).toBe(year);
  });

  test.each([
    ['Novak J, Brandt K. Cups of the north. eLife. 2015;4:e05005.', 'eLife'],
    ['Novak J, Brandt K. Cups of the north. bioRxiv. 2019.', 'bioRxiv'],
    ['Novak J, Brandt K. Cups of the north. npj Tea. 2019;4:12.', 'npj Tea'],
    ['Abel, A., & Baker, B. (2001). Cups of the north. Tea Journal, 4(2), 11–19.', 'Tea Journal'],
    ['A. Abel, “Cups of the north,” in Proc. Tea Conf., 2001, pp. 11–19.', 'Proc. Tea Conf.'],
  ])('not more than the title in %s', (text, container) => {
    expect(read(text)?.title).toBe('Cups of the north');
    expect(read(text)?.['container-title']?.replace(/\.$/, '')).toBe(container.replace(/\.$/, ''));
  });

  test.each([
    ['30(suppl_5):v356–402', 'suppl_5'],
    ['36(15_suppl):9504', '15_suppl'],
    ['36(4):9504', '4'],
  ])('the issue of %s', (place, issue) => {
    expect(read(`Novak J, Brandt K. Cups of the north. Ann Tea. 2019;${place}.`)?.issue).toBe(issue);
  });
});
