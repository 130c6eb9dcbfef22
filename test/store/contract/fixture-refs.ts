/** The authors, venues and papers of the fixture as answers name them. */
import { fixture } from '../fixture.ts';

export const gordon = { id: 'a_1', label: 'A. Gordon' };
export const harel = { id: 'a_2', label: "N. Har'El" };
export const muller = { id: 'a_3', label: 'J. Müller' };
export const asplos = { id: 'v_1', label: 'Architectural Support for Programming Languages' };
export const zeitschrift = { id: 'v_2', label: 'Zeitschrift für Rechner' };
const titles = new Map(fixture.papers.map(({ id, title }) => [id, title]));
export const p1 = {
  id: 'p_1',
  title: titles.get('p_1'),
  year: 2012,
  authors: [gordon, harel],
  venue: asplos,
  citations: 2,
};
export const p2 = {
  id: 'p_2',
  title: titles.get('p_2'),
  year: 2013,
  authors: [harel, muller],
  venue: zeitschrift,
};
export const p4 = {
  id: 'p_4',
  title: titles.get('p_4'),
  year: 2012,
  authors: [muller, gordon],
  venue: asplos,
};
export const p5 = { id: 'p_5', title: titles.get('p_5'), authors: [], citations: 2 };
