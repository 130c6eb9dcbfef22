/** The words above a reference list, and those above what follows it. */

/** Without blanks, numbers and marks, so that `R E F E R E N C E S` and `7. References` are found too. */
const listHeadings: ReadonlySet<string> = new Set(
  [
    'references|reference|references cited|references and notes|references and further reading|notes and references|cited references|list of references|reference list|bibliographic references|selected references|primary references|literature|literature cited|cited literature|works cited|work cited|bibliography|selected bibliography|references and links|citations|literature references|references and recommended reading|web references|online references|supplementary references|additional references|further references|endnotes',
    'literatur|literaturverzeichnis|literaturangaben|literaturhinweise|literaturliste|zitierte literatur|quellen|quellenverzeichnis|quellen und literatur|schrifttum|bibliografie|bibliographie|literatur und quellen|verwendete literatur|referenzen',
    'références|références bibliographiques|références citées|bibliographie sélective|ouvrages cités|sources|littérature citée|références et notes',
    'referencias|referencias bibliográficas|bibliografía|bibliografía citada|literatura citada|obras citadas|fuentes|referencias citadas|fuentes bibliográficas|lista de referencias',
    'referências|referências bibliográficas|bibliografia|obras citadas|literatura citada|referências citadas|fontes|referências consultadas|bibliografia citada|lista de referências',
    'riferimenti|riferimenti bibliografici|bibliografia|opere citate|note bibliografiche|bibliografia essenziale',
    'kaynaklar|kaynakça|kaynakca|referanslar|bibliyografya',
    'литература|список литературы|список источников|библиография|библиографический список|использованная литература|источники|список использованных источников|список использованной литературы|список цитируемой литературы|references литература|література|список використаних джерел',
    'literatuur|referenties|bronnen|bibliografie|literatuurlijst|piśmiennictwo|literatura|bibliografia|referencer|referenser|litteratur|litteraturliste|källor|viitteet|lähteet|kirjallisuus|irodalom|irodalomjegyzék|hivatkozások|reference literatury|použitá literatura|seznam literatury|zdroje|referințe|referinte|bibliografie selectivă|reference i literatura|daftar pustaka|rujukan|tài liệu tham khảo|βιβλιογραφία|αναφορές',
    '参考文献|參考文獻|引用文献|文献|参考资料|主要参考文献|注释|참고문헌|참고 문헌|인용문헌|المراجع|المصادر|المصادر والمراجع|قائمة المراجع|منابع|فهرست منابع|מקורות',
  ]
    .join('|')
    .split('|')
    .map((words) => squash(words)),
);

/** Only the letters, small, without accents. */
function squash(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}

const numbered = /^\s*(?:(?:\d{1,2}|[IVX]{1,5}|[A-H])(?:\.\d{1,2})*[.):]?\s+)/u;

/** Whether a line is the heading of a reference list and nothing else. */
export const isListHeading = (text: string): boolean =>
  text.length <= 80 &&
  (listHeadings.has(squash(text)) || listHeadings.has(squash(text.replace(numbered, '')))) &&
  !/[,;]\s*$/.test(text);

/** What follows a reference list: the beginnings of headings, without blanks and marks. */
const followers: readonly string[] = [
  'appendix|appendices|annex|supplementary|supplemental|supplement|supportinginformation|additionalfile|acknowledg|authorcontribution|authorscontribution|authorinformation|authordetails|aboutthe|biograph|competinginterest|conflictofinterest|conflictsofinterest|declaration|funding|financialsupport|dataavailability|ethics|received|accepted|publisher|howtocite|citethis|citation|correspond|openaccess|copyright|figurelegend|tablelegend|listoffigures|listoftables|submityour|readytosubmit|disclaimer|prepublication|submission|peerreview|nomenclature|abbreviations|glossary|permission|reprints|license|editedby|reviewedby|handlingeditor|whatisknown|nota|footnote|keypoints|transparency|authors|trialregistration',
  'anhang|danksagung|überdieautor|autoren|interessenkonflikt|anmerkungen|annexe|remerciements|agradecimientos|agradecimentos|anexo|apêndice|apendice|apéndice|appendice|ringraziamenti|conflictode|recibido|recebido|aceptado|aprovado|colaborador|contribu|correspondencia|correspondência|endereço|comocitar|comocitareste|sobreos|sobrelos|ek|teşekkür|приложение|благодарност|сведенияоб|информацияоб|поступила|附录|致谢|作者简介|付録|謝辞|부록',
]
  .join('|')
  .split('|')
  .map(squash);

/** Whether a line begins as a heading of what follows a reference list. */
export const opensFollower = (text: string): boolean => {
  const words = squash(text.replace(numbered, ''));
  return followers.some((one) => words.startsWith(one));
};
