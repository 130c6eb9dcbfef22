/** Reads a Hunspell dictionary: every form that its stems and affix rules make (one prefix, one suffix at most). */

interface Affix {
  prefix: boolean;
  strip: string;
  add: string;
  condition: RegExp;
}

const readAffixes = (aff: string): Map<string, Affix[]> => {
  const affixes = new Map<string, Affix[]>();
  for (const line of aff.split('\n')) {
    const found = /^(PFX|SFX)\s+(\S)\s+(\S+)\s+([^\s/]+)\S*\s+(\S+)/.exec(line);
    if (!found) continue;
    const [, kind, flag = '', strip = '', add = '', condition = ''] = found;
    const prefix = kind === 'PFX';
    const rule: Affix = {
      prefix,
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      condition: new RegExp(prefix ? `^(?:${condition})` : `(?:${condition})$`),
    };
    affixes.set(flag, [...(affixes.get(flag) ?? []), rule]);
  }
  return affixes;
};

const apply = (word: string, { prefix, strip, add, condition }: Affix): string | undefined => {
  if (!condition.test(word)) return undefined;
  if (prefix) return word.startsWith(strip) ? add + word.slice(strip.length) : undefined;
  return word.endsWith(strip) ? word.slice(0, word.length - strip.length) + add : undefined;
};

/** All forms of a dictionary, without possessives. `dic` and `aff` are the texts of its two files. */
export const expandDictionary = (dic: string, aff: string): Set<string> => {
  const affixes = readAffixes(aff);
  const forms = new Set<string>();
  for (const line of dic.split('\n').slice(1)) {
    const [stem = '', flags = ''] = line.trim().split('/');
    if (stem === '' || flags.includes('!')) continue;
    forms.add(stem);
    const rules = [...flags].flatMap((flag) => affixes.get(flag) ?? []);
    const ends = rules.filter(({ prefix }) => !prefix).map((rule) => apply(stem, rule));
    for (const word of [stem, ...ends]) {
      if (word === undefined || word.includes("'")) continue;
      forms.add(word);
      for (const rule of rules.filter(({ prefix }) => prefix)) forms.add(apply(word, rule) ?? word);
    }
  }
  return forms;
};
