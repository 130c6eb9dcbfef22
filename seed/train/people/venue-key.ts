/** The series of a meeting of the Anthology, near enough for learning: its words without years, places in a count, and volumes. */
import { foldWords } from '../../normalize/fold-text.ts';

const counting =
  /\b(?:\d+(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|[a-z]+teenth|twenty|thirty|forty|fifty|sixty|annual|proceedings|of|the|volume|part|long|short|papers|main)\b/g;

export const venueKey = (venue: string): string =>
  foldWords(venue).replace(counting, ' ').replace(/\s+/g, ' ').trim();
