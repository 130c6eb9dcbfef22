import { expect, it } from 'vitest';
import { aroundPaper } from '../../../../client/state/place/around.ts';
import { decode, encode } from '../../../../client/state/place/url.ts';

it('the graph around a paper is in the address, with the page of the paper', () => {
  const place = aroundPaper('p_1');
  const query = new URLSearchParams(encode(place));
  expect([query.get('view'), query.get('around'), query.get('paper')]).toEqual(['papers', 'p_1', 'p_1']);
  expect(decode(encode(place))).toEqual({ place, notices: [] });
});
