/** English words that say nothing, or little, about the subject of a text. */

const groups = [
  // Articles, pronouns, determiners.
  'a an the this that these those such same own other others another each every either neither both all any some',
  'no none one ones more most much many few less least several enough i me my mine myself we us our ours ourselves',
  'you your yours he him his she her hers it its itself they them their theirs themselves someone anyone something',
  'anything everything nothing who whom whose which what whatever whichever',
  // Prepositions and conjunctions.
  'about above across after against along among amongst around as at before behind below beneath beside besides',
  'between beyond by despite down during except for from in inside into like near of off on onto out outside over',
  'past per since than through throughout till to toward towards under until unto up upon via with within without',
  'and or nor but so yet if then else because although though while whereas whether unless when whenever where wherever',
  'why how however therefore thus hence',
  // Auxiliary verbs.
  'am is are was were be been being do does did doing done have has had having can could may might must shall should',
  'will would ought cannot',
  // Adverbs of degree, time and place.
  'not only also too very just even still again ever never always often here there now already rather quite',
];

const stopWords: ReadonlySet<string> = new Set(groups.join(' ').split(' '));

/** Words with which people ask, and with which titles begin. */
const weakWords: ReadonlySet<string> = new Set(
  (
    'please want wants need needs look looking search find finding found know learn read tell show give given kind kinds sort ' +
    'use used uses using make makes made making based new approach approaches method methods paper papers article articles ' +
    'study studies thing things way ways topic topics'
  ).split(' '),
);

/** Whether a word, in lower case, is a stop word. */
export const isStopWord = (word: string): boolean => stopWords.has(word);

/** Whether a word, in lower case, says little: it counts less than others and is no reason. */
export const isWeakWord = (word: string): boolean => weakWords.has(word);
