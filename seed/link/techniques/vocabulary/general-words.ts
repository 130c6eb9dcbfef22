/** Words that name no technique alone, but may be part of its name: `Chinese word segmentation`. */
import { foldWord } from '../fold-term.ts';

const keys = (words: string): string[] => words.trim().split(/\s+/).map(foldWord);

/** Languages, peoples, and their regions. */
const languagesAndPlaces = keys(`
africa african afrikaans albanian america american amharic arab arabic argentine armenian asia asian australia australian
austria austrian azerbaijani basque belarusian belgian belgium bengali bosnian brazil brazilian breton britain british
bulgarian burmese canada canadian cantonese catalan chile chilean china chinese colombia colombian cornish creole croatian
czech danish denmark dutch egypt egyptian england english esperanto estonian ethiopian europe european farsi filipino
finland finnish france french gaelic galician georgian german germany ghana greece greek gujarati hausa hebrew hindi
hungarian hungary iceland icelandic igbo india indian indonesia indonesian inuktitut iran iranian iraq ireland irish israel
israeli italian italy japan japanese kannada kazakh kenya khmer korea korean lao latin latvian lithuanian luxembourgish
macedonian malay malayalam malaysia maltese mandarin maori marathi mexican mexico mongolian nepal nepali netherlands nigeria
nigerian norway norwegian occitan pakistan persian philippines poland polish portugal portuguese punjabi quechua romanian
russia russian sanskrit saudi scotland scottish serbian singapore sinhala slovak slovene slovenian somali spain spanish swahili
sweden swedish swiss switzerland tagalog taiwan taiwanese tamil tanzania telugu thai thailand tibetan turkey turkish ukraine
ukrainian urdu usa uyghur uzbek vietnam vietnamese wales welsh xhosa yiddish yoruba zulu
afghan algerian bangladeshi beninese bolivian cameroonian colombia congolese costarican cuban dominican ecuadorian ghanaian guatemalan haitian honduran
ivorian jamaican kenyan kuwaiti lebanese liberian libyan malagasy malawian moroccan mozambican myanmar namibian nicaraguan panamanian paraguayan peruvian
qatari rwandan salvadoran senegalese sudanese syrian tanzanian tunisian ugandan uruguayan venezuelan yemeni zambian zimbabwean latin scandinavian
`);

/** Units of language. */
const partsOfLanguage = keys(`
adjective adverb affix article clause conjunction consonant constituent determiner noun paragraph participle particle passage
phoneme phrase prefix preposition pronoun sentence suffix syllable verb vowel word
`);

/** General nouns for people, places, institutions, texts, figures and programs. */
const everyday = keys(`
academia adolescent adult agency authority book budget business capital care chain chart child citizen city client clinic clinician college commerce compound
consumer copy coverage cue curricula curriculum customer cycle disease economic employee engine event expert family farmer frame friend
government head health hospital house household institute investment island keyboard librarian market member men money nation orientation outcome
pair parent parse patient people physician person phone preference price purchase quasi reader reading reporting revenue river room sale school
solving speaker string student symptom
supermarket teacher therapist telephone template town trade tree university vehicle village visitor website woman women worker writer
`);

/** Societies and publishers. */
const publishers = keys('aaai acm elsevier ieee ifip siam springer usenix wiley');

/** Databases that reviews search. */
const databases = keys('cinahl cochrane embase medline prisma prospero psychinfo psycinfo pubmed scopus');

export const neverAlone: ReadonlySet<string> = new Set([
  ...languagesAndPlaces,
  ...partsOfLanguage,
  ...everyday,
  ...publishers,
  ...databases,
]);

/** Names of events and volumes: a phrase that ends in one names a venue, not a topic. */
export const meetings: ReadonlySet<string> = new Set(
  keys('colloquium companion conference congress convention meeting proceedings symposium workshop'),
);

/** Last words of names of organisations. */
const bodies = new Set(keys('agency department institute ministry university'));

/** Whether a folded term names an organisation: `defense advanced research projects agency`. */
export const isBody = (key: string): boolean => bodies.has(key.slice(key.lastIndexOf(' ') + 1));

/** Second parts of compound modifiers, `context-free`, `graph-based`: no topic ends in one. */
export const describes: ReadonlySet<string> = new Set(
  keys(`
aided assisted augmented aware based centered centric constrained dependent directed driven enabled enhanced free friendly
guided independent induced informed inspired intensive oriented powered preserving related supported tolerant
`),
);

/** Evaluations: with a general word they are no topic, `efficient algorithm`, unlike `deep learning`. */
export const praise: ReadonlySet<string> = new Set(
  keys(`
accurate advanced appropriate automatic complex different effective efficient existing experimental extensive fast good great
higher improved initial innovative interesting lower new novel relative selected several similar simple specific sufficient
total unknown various
`),
);
