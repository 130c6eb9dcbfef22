/** Running text is no reference, and no reference is taken for running text. All of it made up. */
import { describe, expect, it } from 'vitest';
import { readFormat } from '../../seed/read/formats/index.ts';

const read = (text: string): { read: number; unread: string[]; reasons: string[] } => {
  const { references, unread } = readFormat(text, 'pasted text');
  return {
    read: references.length,
    unread: unread.map(({ raw }) => raw),
    reasons: unread.map(({ reason }) => reason),
  };
};

describe('running text', () => {
  it.each([
    [
      'The growth of kettles has changed how tea is made. In recent years, we have seen that small kettles boil fast.',
      'We argue that this has three causes. First, they became cheaper. In 2017, a new shape was introduced, and by 2020 it had replaced the old one.',
    ],
    [
      'Dear Anna, thank you for your letter of 12 May 2019. I hope that you are well. We went to the sea on Friday.',
    ],
    [
      'Work has shown that tea helps (Abel et al., 2017), and Baker et al. (2019) built on it. We follow Carr and Dunn (2001) and use their kettle.',
      'Trees were studied by Brown (1998). He found that trees help, as had been argued before [12]. This is in line with what is known [3, 4].',
    ],
    [
      'In this paper we present a way of counting\nkettles in pictures. It was trained on pictures taken between 2010\nand 2015. We find that it is better by 3.2 points. Code is at\nhttps://kettle.example.org',
    ],
    [
      'Die Entwicklung der Kessel hat den Tee verändert. Seit 2017 wurden viele vorgestellt, und sie sind besser als alle davor.',
    ],
    [
      'Nous avons vu que le thé est bon. En 2012, il a été montré que les tasses sont utiles, mais elles ne sont pas rares.',
    ],
    [
      '1. We showed that kettles are better than pans, because they are closed and it takes less time.\n2. In 2004, it was found that this is not true of small ones, which have less room for the water.',
    ],
  ])('%#: gives no reference, and all of it is reported', (...paragraphs) => {
    const text = paragraphs.join('\n\n');
    const { read: count, unread, reasons } = read(text);
    expect(count).toBe(0);
    expect(new Set(reasons)).toEqual(new Set(['running text; no reference was found in it']));
    expect(unread.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('before a list is left, and the list is read', () => {
    const { read: count, unread } = read(
      [
        'In recent years it has been shown that kettles matter. We wrote this list for all those who are new to it and want to read more, and we hope that it will help them find their way.',
        'Smith, J. (2001). Tea. Journal of Tea, 1(2), 3-4.',
        'Jones, K. (2003). Cups. Journal of Tea, 4(2), 3-4.',
        'Brown, T. (2004). Saucers. London: Tea Press.',
      ].join('\n\n'),
    );
    expect(count).toBe(3);
    expect(unread).toHaveLength(1);
  });
});

describe('lists that are not running text', () => {
  it.each([
    [
      'Abel, A. (2001). What we know about how we know that it is tea that we drink: Are they right? Journal of Tea, 1(2), 3-4.',
      'Baker, B. (2002). They may not have been what they were: It is time that we asked. London: Tea Press.',
    ],
    [
      '[1] “Why it is that we are not where we should be, and what they can do about it,” Tea Rev., vol. 3, pp. 1–2, 2001.',
      '[2] WHO, “This is what you should know,” Geneva, 2004. [Online]. Available: https://tea.example.org. It has not been revised.',
    ],
    [
      'Abel A. How the cup was found. London: Tea Press, 1998. This is the best book on cups, and it has been read by all who have written on them since then.',
      'Baker B. Who made the cup? London: Tea Press, 2001. She argues that it was not found but made, which is why this book was not liked by those who had read Abel.',
    ],
    [
      'World Health Organization. How it is that we are where we are. Geneva: World Health Organization; 2004.',
      'Abel A, Baker B. If it is not tea, what is it? J Tea. 2004;3:1-2.',
      'Carr C. Where they were, and where we are now. J Tea. 2005;4:1-2.',
    ],
  ])('%#', (...entries) => {
    expect(read(entries.join('\n'))).toMatchObject({ read: entries.length });
  });
});
