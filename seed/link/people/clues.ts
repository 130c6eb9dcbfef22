/** Prepares mentions for comparison: numbers names, words and co-authors, and counts how rare each is. */
import { foldWords } from '../../normalize/fold-text.ts';
import type { Mention, PaperFacts } from './mention.ts';
import { rarity } from './names/commonness.ts';
import { type NameRelation, relate } from './names/compatible.ts';
import { blockOf, displayName, type PrintedName, readName } from './names/printed-name.ts';

/** A printed name, shared by all mentions that print it. */
export interface Named extends PrintedName {
  /** For display, as first printed. */
  shown: string;
  rarity: number;
  /** The relation of the name to itself: undefined if it names nobody. */
  self: NameRelation | undefined;
  /** Family name and first letter: all mentions of one person are in the same block. */
  block: string;
  /** The number of the block. */
  blockNumber: number;
  /** The number of the name: smaller if it was met earlier. */
  number: number;
}

/** The fields of a paper that are compared. */
export interface PaperClue {
  id: string;
  number: number;
  year: number | undefined;
  venue: string | undefined;
  /** Word numbers, ascending. */
  words: readonly number[];
  /** Distinct, in the order of `byBlock`; empty if there are too many. */
  authors: readonly Named[];
}

export interface Clue {
  name: Named;
  paper: PaperClue;
  position: number;
  affiliations: readonly (readonly string[])[];
  orcid: string | undefined;
  email: string | undefined;
  /** The id of its author in the library, if known. */
  libraryId: string | undefined;
}

/** Sorts names by their blocks. */
export const byBlock = (a: Named, b: Named): number => a.blockNumber - b.blockNumber || a.number - b.number;

/** Papers with more authors than this are no evidence of collaboration. */
export const crowd = 100;

const stopWords = new Set(
  `the and for with from that this are was not its into over via per our can how who use used using new based towards toward
   an approach method methods system systems analysis study paper results proceedings on of in to a is as at by or be
   und der die das von des les une pour dans`.split(/\s+/),
);

const affiliationStopWords = new Set(
  `university of the institute department dept school college faculty laboratory laboratories lab labs center centre
   for and science sciences research national technology engineering inc corp corporation ltd gmbh co universite
   universitat universita universidad universidade de des di la le du at in state`.split(/\s+/),
);

/** The distinctive words of an affiliation; all its words if none is distinctive. */
const affiliationWords = (affiliation: string): string[] => {
  const words = foldWords(affiliation).split(' ').filter(Boolean);
  const distinctive = words.filter((word) => !affiliationStopWords.has(word));
  return [...new Set(distinctive.length > 0 ? distinctive : words)];
};

/** Of most mentions no affiliation is known, so they share one list. */
const none: Clue['affiliations'] = [];

/** Numbers what mentions can share, and counts how common it is. */
export class ClueMaker {
  private readonly names = new Map<string, Named>();
  /** A cache of names by their printed form, because parsing is slow. */
  private readonly printed = new Map<string, Named>();
  private readonly wordNumbers = new Map<string, number>();
  private readonly blockNumbers = new Map<string, number>();
  private readonly paperClues = new Map<string, PaperClue>();
  /** The words by their numbers. */
  readonly wordTexts: string[] = [];
  readonly wordPapers: number[] = [];
  readonly venuePapers = new Map<string, number>();
  readonly affiliationCounts = new Map<string, number>();
  papers = 0;
  affiliations = 0;

  name(printed: Mention['name']): Named {
    const parts = [printed.family, printed.given, printed.suffix, printed.literal];
    const letters = [...parts, printed['non-dropping-particle'], printed['dropping-particle']].join('\u001f');
    const known = this.printed.get(letters);
    if (known) return known;
    const read = readName(printed);
    const id = `${read.key}\u001f${read.given.join(read.tied ? '-' : ' ')}`;
    const named = this.names.get(id) ?? this.newName(read, displayName(printed));
    this.names.set(id, named);
    this.printed.set(letters, named);
    return named;
  }

  private newName(read: PrintedName, shown: string): Named {
    const block = blockOf(read);
    const blockNumber = this.blockNumbers.get(block) ?? this.blockNumbers.size;
    this.blockNumbers.set(block, blockNumber);
    const { kind, key, family, spelt, given, tied, suffix } = read;
    // Field by field, so that all names have one shape: copies of objects have one each, which takes memory and time.
    return {
      kind,
      key,
      family,
      spelt,
      given,
      tied,
      suffix,
      shown,
      rarity: rarity(read),
      self: relate(read, read),
      block,
      blockNumber,
      number: this.names.size,
    };
  }

  /** Counts each paper once, whatever the number of mentions; then alone its authors are read. */
  paper(id: string, { title = '', year, venue }: PaperFacts, authorsOf: () => readonly Named[]): PaperClue {
    const known = this.paperClues.get(id);
    if (known) return known;
    const authors = authorsOf();
    this.papers += 1;
    if (venue) this.venuePapers.set(venue, (this.venuePapers.get(venue) ?? 0) + 1);
    const distinctive = foldWords(title)
      .split(' ')
      .filter((word) => word.length > 2 && !stopWords.has(word));
    const words = [...new Set(distinctive.map((word) => this.word(word)))].sort((a, b) => a - b);
    for (const word of words) this.wordPapers[word] = (this.wordPapers[word] ?? 0) + 1;
    const clue = {
      id,
      number: this.papers,
      year,
      venue: venue || undefined,
      words,
      authors: authors.length > crowd ? [] : [...new Set(authors)].sort(byBlock),
    };
    this.paperClues.set(id, clue);
    return clue;
  }

  clue(mention: Mention, name: Named, paper: PaperClue, libraryId?: string): Clue {
    const affiliations = mention.affiliations?.length
      ? mention.affiliations.map(affiliationWords).filter((words) => words.length > 0)
      : none;
    for (const words of affiliations) {
      this.affiliations += 1;
      for (const word of words) this.affiliationCounts.set(word, (this.affiliationCounts.get(word) ?? 0) + 1);
    }
    return {
      name,
      paper,
      position: mention.position,
      affiliations,
      orcid:
        mention.orcid
          ?.toUpperCase()
          .replace(/[^0-9X]/g, '')
          .slice(-16) || undefined,
      email: mention.email?.trim().toLowerCase() || undefined,
      libraryId,
    };
  }

  /** Frees what is only needed to read more mentions. */
  end(): void {
    for (const map of [this.names, this.printed, this.wordNumbers, this.blockNumbers, this.paperClues])
      map.clear();
  }

  private word(word: string): number {
    // A plural counts as its singular.
    const stem = word.length > 4 ? word.replace(/s$/, '') : word;
    const found = this.wordNumbers.get(stem) ?? this.wordNumbers.size;
    this.wordNumbers.set(stem, found);
    this.wordTexts[found] ??= word;
    return found;
  }
}
