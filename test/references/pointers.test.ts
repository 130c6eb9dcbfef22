/** Short forms, which point back to an entry that stands before them. */
import { describe, expect, it } from 'vitest';
import { readReferences } from '../../seed/read/references/read.ts';

const book = 'Petra Novak, The Tea House in English Poetry (Oxford: Clarendon Press, 1987), pp. 12–15.';
const article = 'Karl Olsen, ‘Tea and Melancholy in Late Verse’, Modern Imaginary Review, 83 (1988), 34–50.';
const [house, melancholy] = ['The Tea House in English Poetry', 'Tea and Melancholy in Late Verse'];

const notes = (...own: readonly string[]) =>
  readReferences([book, article, ...own].map((text, i) => `${i + 1}. ${text}`).join('\n'));

describe('a short form is the work that it points back to', () => {
  it.each([
    ['Ibid.', melancholy],
    ['Ibid., pp. 40, 42–43.', melancholy],
    ['Id. at 45.', melancholy],
    ['Ebd., S. 41 f.', melancholy],
    ['Ebenda.', melancholy],
    ['Ivi, p. 38.', melancholy],
    ['Novak, p. 77.', house],
    ['Novak, op. cit., p. 3.', house],
    ['Vgl. Novak, a.a.O., S. 12.', house],
    ['See also Novak, Tea House, p. 77.', house],
    ['Olsen, ‘Tea and Melancholy’, p. 41.', melancholy],
    ['Novak, supra note 1, at 20.', house],
    ['Novak (wie Anm. 1), S. 77.', house],
    ['Olsen, loc. cit.', melancholy],
  ])('%s', (text, title) => {
    const { references, unread } = notes(text);
    expect(references[2]?.csl.title).toBe(title);
    expect(references[2]?.problems[0]?.message).toMatch(/^short form of entry \d$/);
    expect(references[2]?.raw).toContain(text);
    expect(unread).toEqual([]);
  });
});

describe('an entry of its own is none', () => {
  it.each([
    ['Idris Khan, Islands of Tea (London: Verso, 1999).', 'Islands of Tea', 'Khan'],
    ['P. Novak, Other Tea (London: Verso, 2001), p. 77.', 'Other Tea', 'Novak'],
    ['Idem, Another Book of Cups (London: Verso, 1995).', 'Another Book of Cups', 'Olsen'],
    ['Ders., Andere Tassen, Bonn 1995.', 'Andere Tassen', 'Olsen'],
    ['Ibid., p. 16; Ulla Brandt, ‘Other Tea’, Critical Inquiry, 3 (1990), 5–9.', 'Other Tea', 'Brandt'],
    ['Ebner, Ida, Tee und Tassen (Berlin: Muster, 2003).', 'Tee und Tassen', 'Ebner'],
  ])('%s', (text, title, family) => {
    const { csl } = notes(text).references[2] ?? {};
    expect(csl?.title).toBe(title);
    expect(csl?.author?.[0]?.family).toBe(family);
  });
});

it('a short form of nothing in the list is kept unread, with the reason', () => {
  const { references, unread } = readReferences(
    `1. Ibid., p. 3.\n2. ${book}\n3. Weber, op. cit., p. 9.\n4. ${article}`,
  );
  expect(references.map(({ csl }) => csl.title)).toEqual([house, melancholy]);
  expect(unread.map(({ line, reason }) => [line, reason])).toEqual([
    [1, 'points back to an entry that is not in this list'],
    [3, 'points back to an entry that is not in this list'],
  ]);
});
