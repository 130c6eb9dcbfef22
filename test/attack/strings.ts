/** Texts that break programs: code of many languages, formulas, paths, and characters that no text has. */

/** The word that a script would leave behind in a page. */
export const mark = 'coterieAttacked';

const bidi = '\u202egpj.exe\u202c \u2066x\u2069 \u200f';

export const hostile: readonly string[] = [
  // Cypher and SQL
  `x'}) DETACH DELETE n //`,
  `\`) MATCH (n) DETACH DELETE n WITH 1 AS x RETURN x; //`,
  `'; DROP TABLE papers; --`,
  `" OR 1=1 --`,
  `x' UNION SELECT sql FROM sqlite_master --`,
  // FTS5 and Lucene
  `NEAR("a" "b", 1e99) OR title:* NOT`,
  `"unclosed AND (`,
  `a* ^ {title} : + - && || ! ( ) [ ] ~9 * ? \\ /.*/`,
  // HTML, SVG and CSS
  `<script>window.${mark}=1</script>`,
  `"><img src=x onerror="window.${mark}=1">`,
  `<svg/onload=window.${mark}=1><a xlink:href="javascript:window.${mark}=1">x</a></svg>`,
  `</title></text></style><iframe srcdoc="<script>top.${mark}=1</script>">`,
  `javascript:window.${mark}=1`,
  `red; background: url(http://attack.example.org/x)`,
  `<link rel=stylesheet href=http://attack.example.org/x.css>`,
  `{{constructor.constructor('window.${mark}=1')()}} \${window.${mark}=1}`,
  // formulas
  `=HYPERLINK("http://attack.example.org","x")`,
  `=cmd|' /C calc'!A0`,
  `+1+1`,
  `-2+3`,
  `@SUM(A1:A9)`,
  `\t=1+1`,
  // BibTeX, RIS and XML
  `} @article{x, title={y}} \\input{/etc/passwd}`,
  `x\nER  - \nTY  - JOUR\nTI  - y`,
  `]]> <!ENTITY x SYSTEM "file:///etc/passwd"> &x; &amp;`,
  // prototypes and paths
  '__proto__',
  'constructor',
  'toString',
  '../../../../etc/passwd',
  'C:\\Windows\\system.ini',
  '%2e%2e%2f%00',
  // characters
  'a\0b',
  '\u0001\u0008\u001b[31mred\u007f',
  '\ud800 \udc00 lone',
  bidi,
  '\ufeff\ufffe\uffff\u2028\u2029',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩‍👩‍👧‍👦 ﷽ Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞',
  '١٢٣ İıſK',
  ' ',
];

/** A word as long as a file. */
export const longWord = 'W'.repeat(1_000_000);
