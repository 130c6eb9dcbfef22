import { expect, it } from 'vitest';
import { embedCode, isEmbed } from '../../../../client/state/place/embed.ts';

it('is asked for by its name alone, with or without a value', () => {
  for (const query of ['?embed', '?view=topics&embed', '?embed=yes']) expect(isEmbed(query)).toBe(true);
  for (const query of ['', '?view=embed', '?embedded']) expect(isEmbed(query)).toBe(false);
});

it('is a frame whose address and title cannot break out of it', () => {
  const code = embedCode('http://localhost:3000/?since=2012&author=a"><script>', 'Who & "whom"');
  expect(code).toContain(
    'src="http://localhost:3000/?since=2012&amp;author=a&quot;&gt;&lt;script&gt;&amp;embed"',
  );
  expect(code).toContain('title="Who &amp; &quot;whom&quot;"');
  expect(embedCode('http://localhost:3000/', 'x')).toContain('src="http://localhost:3000/?embed"');
});
