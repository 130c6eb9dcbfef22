/**
 * How well affiliations are read: the country and the institution of each, beside what OpenAlex found in it; and over a table
 * of affiliations with ids at ROR, whether those with one id become one institution.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { organisationKey } from '../../seed/read/affiliations/name.ts';
import { readAffiliation, splitAffiliations } from '../../seed/read/affiliations/read.ts';

interface Found {
  id: string;
  display_name: string;
  country_code: string | null;
}
interface Authorship {
  affiliations?: { raw_affiliation_string: string; institution_ids: string[] }[];
  raw_affiliation_strings?: string[];
  institutions?: Found[];
}

const percent = (part: number, all: number): string =>
  `${part} of ${all} (${((100 * part) / all).toFixed(1)} %)`;

/** Each affiliation as printed, with the institutions that OpenAlex found in it. */
const fromOpenAlex = (folder: string): Map<string, Found[]> => {
  const all = new Map<string, Found[]>();
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
    const answer: { results?: unknown[]; authorships?: unknown } = JSON.parse(
      readFileSync(join(folder, name), 'utf8'),
    );
    const works = (answer.results ?? [answer]) as { authorships?: Authorship[] }[];
    for (const { affiliations, raw_affiliation_strings: printed = [], institutions = [] } of works.flatMap(
      (work) => work.authorships ?? [],
    )) {
      const byId = new Map(institutions.map((one) => [one.id, one]));
      for (const { raw_affiliation_string: text, institution_ids: ids } of affiliations ?? [])
        all.set(
          text,
          ids.flatMap((id) => byId.get(id) ?? []),
        );
      if (affiliations === undefined && printed.length === 1) all.set(printed[0] ?? '', institutions);
    }
  }
  return new Map([...all].filter(([, found]) => found.length > 0));
};

const againstOpenAlex = (folder: string): string => {
  let [countries, names] = [0, 0];
  const all = fromOpenAlex(folder);
  for (const [text, found] of all) {
    const read = splitAffiliations(text).map(readAffiliation);
    const codes = new Set(found.map(({ country_code: code }) => code));
    if (read.some(({ country = '' }) => codes.has(country))) countries += 1;
    const keys = new Set(found.map((one) => organisationKey(one.display_name, one.country_code ?? '')));
    const isKnown = read.some(({ organisation, country }) =>
      [country ?? '', ...codes].some(
        (code) => organisation !== undefined && keys.has(organisationKey(organisation, code ?? '')),
      ),
    );
    if (isKnown) names += 1;
  }
  return `OpenAlex, ${all.size} affiliations: country ${percent(countries, all.size)}, institution ${percent(names, all.size)}`;
};

/** The cells of a line of a CSV file. */
const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) =>
    (quoted ?? plain).replaceAll('""', '"'),
  );

/** A list in groups. */
const groupBy = <T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const own = groups.get(keyOf(one));
    if (own) own.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
};

/** B-cubed precision and recall: for each affiliation the share of its institution that has its id, and of its id that is there. */
const againstRor = (path: string): string => {
  const rows = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map(cells);
  const items = rows.flatMap((row) => {
    const ror = row.find((cell) => /^https:\/\/ror\.org\//.test(cell));
    const text = row.find((cell) => cell !== ror);
    return ror && text ? [{ ror, text }] : [];
  });
  const started = process.cpuUsage();
  const read = items.map(({ ror, text }) => {
    const all = splitAffiliations(text).map(readAffiliation);
    const { organisation, country = '' } = all.find((one) => one.organisation !== undefined) ?? {};
    return {
      ror,
      country,
      key: organisation ? `${country} ${organisationKey(organisation, country)}` : text,
    };
  });
  const milliseconds = process.cpuUsage(started).user / 1000;
  const grouped = (of: 'ror' | 'key') => groupBy(read, (one) => one[of]);
  const [byRor, byKey] = [grouped('ror'), grouped('key')];
  let [precision, recall, agreeing] = [0, 0, 0];
  for (const { ror, key, country } of read) {
    const [own, together] = [byRor.get(ror) ?? [], byKey.get(key) ?? []];
    const same = together.filter((one) => one.ror === ror).length;
    precision += same / together.length;
    recall += same / own.length;
    const most = [...groupBy(own, (one) => one.country)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
    if (country !== '' && country === most) agreeing += 1;
  }
  const [p, r] = [precision / read.length, recall / read.length];
  return [
    `${path}, ${read.length} affiliations of ${byRor.size} institutions:`,
    `country as most of its institution ${percent(agreeing, read.length)}`,
    `B-cubed precision ${p.toFixed(3)}, recall ${r.toFixed(3)}, F1 ${((2 * p * r) / (p + r)).toFixed(3)}`,
    `${((1000 * milliseconds) / read.length).toFixed(0)} µs each`,
  ].join('; ');
};

export const benchAffiliations = (folder: string, tables: readonly string[]): string =>
  [againstOpenAlex(join(folder, 'api/openalex')), ...tables.map(againstRor)].join('\n');
