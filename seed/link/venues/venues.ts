/** Finds the series a paper appeared in: one venue per series, whatever the year and printed form. */
import type { Venue } from '../../../server/model.ts';
import { dataLines } from '../../normalize/data-file.ts';
import { venueId } from '../ids.ts';
import { memoize } from '../memoize.ts';
import { withoutCatalogue } from './catalogue.ts';
import { KnownSeries, type Series } from './known.ts';
import { comparedWords, isForeign, keyOf, meeting, withoutSponsors } from './name-words.ts';
import { seriesNames } from './series.ts';
import { bestSpelling, inTitleCase, printedSpelling } from './spelling.ts';
import { spaceOut, spellOut, stripYear } from './strip.ts';

let read: KnownSeries | undefined;

/** Loaded at first use, so that an import without venues stays fast. Conferences take precedence over journals. */
const wellKnown = (): KnownSeries => {
  read ??= new KnownSeries()
    .addLines(seriesNames.trim().split('\n'), true)
    .addLines(dataLines('journal-names.txt', import.meta.url), false);
  return read;
};

/** A printed acronym of a venue: `ASPLOS`, `EuroSys`, `SIGCOMM`, `HPCA-18`, `S&P`; at least two capitals; a sponsor may precede: `USENIX ATC`. */
const acronym = /^(?=(?:.*\p{Lu}){2})[\p{L}][\p{L}\p{N}&/+-]{1,14}(?: \p{Lu}[\p{L}&]{1,14})?$/u;

/** `POPL '93: Proceedings of …`, `ECOOP 2019 --- Object-Oriented Programming`: a volume label before the name. */
const label =
  /^([^\s:,–—]{2,16}(?: [^\s:,–—]{2,12})??)(?:[- ]?(?:['’‘]\d\d|\d{2,4})\b ?,?|(?=:))\s*(?::|[-–—]{1,3} |(?<=,))\s*(?=\S+ \S)/u;

/** A workshop or companion of a conference is not the conference. */
const beside =
  /\b(?:companion|adjunct|track|tutorials?|doctoral|posters?|demos?|workshops?|supplement|part)\b/i;

/** Whether the name has at least half of the words of the series. */
const agrees = (name: string, { name: full }: Series): boolean => {
  const said = new Set(comparedWords(name));
  const topic = comparedWords(full).filter((word) => !meeting.test(word));
  return topic.filter((word) => said.has(word)).length * 2 >= topic.length;
};

/** The name and acronym in one printed title. */
const partsOf = (container: string): { name: string; short?: string } => {
  const [printed = '', front = ''] = container.match(label) ?? [];
  const labelled = acronym.test(front) ? front : undefined;
  const cleaned = stripYear(labelled ? container.slice(printed.length) : container);
  const [, before = '', inside = ''] = cleaned.match(/^(.+?)(?:\s*\(|, (?=\S+$))([^()]+?)\)?$/) ?? [];
  const given = inside.trim().replace(/[- ]*\d*$/, '');
  const inner = acronym.test(given) ? given : undefined;
  const short = inner ?? (labelled ? withoutSponsors(labelled) : undefined);
  const name = (inner ? before : cleaned).replace(/[\s,;:–—-]+$/, '') || container;
  return { name, ...(short && { short }) };
};

interface VenueReading {
  key: string;
  name: string;
  short?: string;
  /** The name in its printed spelling. */
  spelling?: string;
  /** The name with its abbreviations, if the series is not a known one. */
  asPrinted?: string;
}

/** Whether a name belongs to a series of the built-in lists. */
export const isKnownVenue = (name: string): boolean => {
  const known = wellKnown();
  const spelt = spellOut(spaceOut(name.trim()));
  return (known.named(spelt) ?? known.abbreviated(spelt)) !== undefined;
};

/** The series in a container title: name for display, acronym, folded key. */
export const readVenue = memoize((container): Readonly<VenueReading> => {
  const catalogued = withoutCatalogue(container.trim());
  const printed = spaceOut(catalogued.name) || container;
  const asPrinted = partsOf(printed).name;
  const { name, short = catalogued.short } = partsOf(isForeign(printed) ? printed : spellOut(printed));
  const known = wellKnown();
  const isBeside = beside.test(printed);
  const named = known.named(name);
  const byShort = short === undefined || isBeside ? undefined : known.short(short);
  const found =
    (isBeside && !beside.test(name) ? undefined : named) ??
    (isBeside ? undefined : known.short(name)) ??
    (byShort && agrees(name, byShort) ? byShort : undefined) ??
    known.named(asPrinted) ??
    known.abbreviated(name) ??
    known.abbreviated(asPrinted);
  if (!found) {
    // If some word is ambiguous, all words stay abbreviated.
    const shown = /\p{L}\./u.test(name) ? asPrinted : name;
    return {
      key: keyOf(name),
      name: shown,
      ...(asPrinted !== shown && { asPrinted }),
      ...(short && { short }),
    };
  }
  const acronymShown = found.short ?? short;
  const spelling = printedSpelling(name, found.name);
  return {
    key: keyOf(found.name),
    name: inTitleCase(found.name),
    ...(acronymShown && { short: acronymShown }),
    ...(spelling && spelling !== found.name && { spelling: inTitleCase(spelling) }),
  };
});

/** The longer of two names, then the first in alphabetical order. */
const better = (a: string, b: string): string =>
  a.length !== b.length ? (a.length > b.length ? a : b) : a < b ? a : b;

/**
 * The venues of container titles, sorted by id, and the venue id of each title, in order. `libraryVenues` are the venues in
 * the library. A title that is another form of one of them, or of another title, gets the same venue.
 */
export const venues = (
  containers: readonly string[],
  libraryVenues: readonly Venue[] = [],
): { venues: Venue[]; ids: string[] } => {
  const readings = new Map([...new Set(containers)].map((each) => [each, readVenue(each)]));
  const local = new KnownSeries();
  const idsByName = new Map<string, string>();
  for (const { id, ...series } of libraryVenues) {
    local.add(series);
    idsByName.set(series.name, idsByName.get(series.name) ?? id);
  }
  for (const { name, short } of [...readings.values()].sort((a, b) => (a.key < b.key ? -1 : 1)))
    local.add({ name, ...(short && { short }) });
  /** Follows a chain of abbreviations to the longest name. */
  const fullName = (name: string, steps = 3): string => {
    const longer = steps > 0 ? local.abbreviated(name) : undefined;
    return longer ? fullName(longer.name, steps - 1) : (local.named(name)?.name ?? name);
  };
  const libraryIds = new Map(libraryVenues.map(({ name, id }) => [fullName(name), id]));
  const found = new Map<string, Venue>();
  const spellings = new Map<string, Map<string, number>>();
  const ids = containers.map((container) => {
    const { name, short, spelling, asPrinted = name } = readings.get(container) ?? readVenue(container);
    const spelt = fullName(name);
    const full = spelt === name ? fullName(asPrinted) : spelt;
    const id = idsByName.get(full) ?? libraryIds.get(full) ?? venueId(keyOf(full));
    if (spelling) {
      const counts = spellings.get(id) ?? new Map<string, number>();
      spellings.set(id, counts.set(spelling, (counts.get(spelling) ?? 0) + 1));
    }
    const known = found.get(id);
    const acronyms = [known?.short, short].filter((each) => each !== undefined).sort();
    found.set(id, {
      id,
      name: better(known?.name ?? full, full),
      ...(acronyms[0] && { short: acronyms[0] }),
    });
    return id;
  });
  const shown = [...found.values()].map((venue) => ({
    ...venue,
    name: bestSpelling(spellings.get(venue.id) ?? new Map<string, number>()) ?? venue.name,
  }));
  return { venues: shown.sort((a, b) => (a.id < b.id ? -1 : 1)), ids };
};
