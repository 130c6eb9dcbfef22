/** Which styles print which language, and how often. */
import type { Print } from './draw.ts';
import { englishNote } from './english.ts';
import { germanList, germanNote } from './german.ts';
import { romanceNote } from './romance.ts';
import { frenchMarks, italianMarks, spanishMarks } from './romance-marks.ts';
import { abnt, apa, gost, report } from './standards.ts';
import {
  arabic,
  english,
  french,
  german,
  italian,
  type Language,
  portuguese,
  russian,
  spanish,
  turkish,
} from './words.ts';

const frenchNote = romanceNote(frenchMarks);
const italianNote = romanceNote(italianMarks);
const spanishNote = romanceNote(spanishMarks);

/** A language, the styles that print it, and the weight of drawing it. */
export interface Way {
  language: Language;
  prints: readonly Print[];
  often: number;
}

/** The ways to print an entry. */
export const ways: readonly Way[] = [
  { language: german, prints: [germanNote, germanNote, germanList, germanList], often: 5 },
  { language: german, prints: [report], often: 0.4 },
  {
    language: french,
    prints: [frenchNote, frenchNote, frenchNote, apa('et', ['Thèse de doctorat'])],
    often: 3,
  },
  { language: portuguese, prints: [abnt], often: 2.5 },
  { language: spanish, prints: [spanishNote, apa('y', ['Tesis doctoral'])], often: 1.5 },
  { language: italian, prints: [italianNote], often: 1.2 },
  {
    language: turkish,
    prints: [apa('ve', ['Yayımlanmamış doktora tezi', 'Doktora tezi', 'Yüksek lisans tezi'])],
    often: 1,
  },
  { language: russian, prints: [gost], often: 1 },
  { language: arabic, prints: [apa('و', ['رسالة ماجستير', 'أطروحة دكتوراه'])], often: 0.5 },
  { language: english, prints: [englishNote], often: 2 },
  { language: english, prints: [report], often: 1.4 },
];
