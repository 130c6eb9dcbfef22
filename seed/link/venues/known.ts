/** Known series, found by any printed form: full name, abbreviation or acronym. */
import { foldWords } from '../../normalize/fold-text.ts';
import { abbreviates } from './abbreviated.ts';
import { bareWords, comparedWords, hasSponsor, withoutSponsors } from './name-words.ts';

/** A series: full name and acronym. */
export interface Series {
  name: string;
  short?: string;
}

/** `short|name|alias|…` if `hasShort`, otherwise `name|alias|…`. */
const readLine = (line: string, hasShort: boolean): [Series, string[]] => {
  const [short = '', name = '', ...aliases] = hasShort ? line.split('|') : ['', ...line.split('|')];
  return [{ name, ...(short && { short }) }, aliases];
};

const initialsOf = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('');

/** An acronym has at least two capitals, or is printed exactly like a known one: `Middleware`. */
const isPrintedShort = (printed: string, short: string): boolean =>
  printed === short || /\p{Lu}.*\p{Lu}/u.test(printed);

/** An index of series. A name that is added twice belongs to the first series. */
export class KnownSeries {
  private readonly byWords = new Map<string, Series>();
  private readonly byShort = new Map<string, Series>();
  private readonly byInitials = new Map<string, { words: readonly string[]; series: Series }[]>();

  add(given: Series, aliases: readonly string[] = []): this {
    const series = this.byWords.get(comparedWords(given.name).join(' ')) ?? given;
    for (const name of [given.name, ...aliases]) {
      const compared = comparedWords(name);
      const forms = hasSponsor(name) ? [compared] : [compared, bareWords(name)];
      for (const words of forms)
        if (!this.byWords.has(words.join(' '))) this.byWords.set(words.join(' '), series);
      if (!name.includes(' ')) this.byShort.set(foldWords(name), series);
      if (compared.length > 1) {
        const bucket = this.byInitials.get(initialsOf(compared)) ?? [];
        bucket.push({ words: compared, series });
        this.byInitials.set(initialsOf(compared), bucket);
      }
    }
    const short = foldWords(series.short ?? '');
    if (short && !this.byShort.has(short)) this.byShort.set(short, series);
    return this;
  }

  /** Adds lines `short|name|alias|…`, or lines without the acronym. */
  addLines(lines: readonly string[], hasShort: boolean): this {
    for (const line of lines) this.add(...readLine(line, hasShort));
    return this;
  }

  /** Finds a series by its full name, with or without sponsors. */
  named(name: string): Series | undefined {
    return this.byWords.get(comparedWords(name).join(' ')) ?? this.byWords.get(bareWords(name).join(' '));
  }

  /** Finds a series by an acronym that is printed like one. */
  short(printed: string): Series | undefined {
    const bare = withoutSponsors(printed);
    const found = this.byShort.get(foldWords(printed)) ?? this.byShort.get(foldWords(bare));
    return found && isPrintedShort(bare, found.short ?? '') ? found : undefined;
  }

  /** The series whose words the name abbreviates; undefined if it is ambiguous. */
  abbreviated(name: string): Series | undefined {
    for (const words of [comparedWords(name), bareWords(name)]) {
      // In a name of two words, one letter is too ambiguous: `L. Rev.`.
      if (words.length < 2 || (words.length === 2 && words.some((word) => word.length === 1 && word !== 'j')))
        continue;
      const found = (this.byInitials.get(initialsOf(words)) ?? []).filter(
        ({ words: full }) =>
          full.join(' ') !== words.join(' ') &&
          full.every((word, at) => abbreviates(words[at] ?? '', word, at === full.length - 1)),
      );
      const all = [...new Set(found.map(({ series }) => series))];
      if (all.length > 1) return undefined;
      if (all[0]) return all[0];
    }
    return undefined;
  }
}
