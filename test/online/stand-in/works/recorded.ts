/** Works in answers that the services really gave; each is known to the service that told it, and told as it was. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isObject,
  type JsonObject,
  objectsOf,
  textAt,
  textOf,
} from '../../../../seed/read/formats/json/parts/values.ts';
import type { PlainPerson, PlainWork, Service } from '../work.ts';

const splitName = (name: string): PlainPerson => {
  const at = name.lastIndexOf(' ');
  return at < 0 ? { family: name } : { family: name.slice(at + 1), given: name.slice(0, at) };
};

interface Teller {
  folder: string;
  /** The works in an answer. */
  records(answer: JsonObject): unknown[];
  id(record: JsonObject): string | undefined;
  title(record: JsonObject): string | undefined;
  doi(record: JsonObject): string | undefined;
  year(record: JsonObject): unknown;
  people(record: JsonObject): PlainPerson[];
}

const tellers: Readonly<Record<Service, Teller>> = {
  openalex: {
    folder: 'openalex',
    records: (answer) => (Array.isArray(answer['results']) ? answer['results'] : [answer]),
    id: (record) => /^https:\/\/openalex\.org\/W\d+$/.exec(textOf(record['id']) ?? '')?.[0],
    title: (record) => textOf(record['display_name']),
    doi: (record) => textOf(record['doi'])?.replace(/^https:\/\/doi\.org\//, ''),
    year: (record) => record['publication_year'],
    people: (record) =>
      objectsOf(record['authorships']).map((one) => splitName(textAt(one, 'author.display_name') ?? '?')),
  },
  crossref: {
    folder: 'crossref',
    records: ({ message }) =>
      isObject(message) ? (Array.isArray(message['items']) ? message['items'] : [message]) : [],
    id: (record) => (record['type'] === undefined ? undefined : textOf(record['DOI'])),
    title: (record) => textAt(record, 'title'),
    doi: (record) => textOf(record['DOI']),
    year: (record) => {
      const issued = record['issued'];
      const parts = isObject(issued) ? issued['date-parts'] : undefined;
      return Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined;
    },
    people: (record) =>
      objectsOf(record['author']).map((one) => ({
        family: textOf(one['family']) ?? textOf(one['name']) ?? '?',
        ...(textOf(one['given']) !== undefined && { given: textOf(one['given']) ?? '' }),
      })),
  },
  s2: {
    folder: 'semanticscholar',
    records: (answer) => (Array.isArray(answer['data']) ? answer['data'] : [answer]),
    id: (record) => (record['authors'] === undefined ? undefined : textOf(record['paperId'])),
    title: (record) => textOf(record['title']),
    doi: (record) => textAt(record, 'externalIds.DOI'),
    year: (record) => record['year'],
    people: (record) => objectsOf(record['authors']).map((one) => splitName(textOf(one['name']) ?? '?')),
  },
};

const parsed = (path: string): JsonObject[] => {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return (Array.isArray(value) ? value : [value]).filter(isObject);
};

const workOf = (service: Service, teller: Teller, answer: JsonObject): PlainWork | undefined => {
  const id = teller.id(answer);
  const [title, doi, year] = [teller.title(answer), teller.doi(answer), teller.year(answer)];
  if (id === undefined || title === undefined) return undefined;
  return {
    key: `recorded ${service} ${id}`,
    title,
    authors: teller.people(answer),
    ...(doi !== undefined && { doi }),
    ...(typeof year === 'number' && { year }),
    knownTo: [service],
    recorded: { service, answer },
  };
};

/** The works in the recorded answers of a folder `api`, which says where each comes from. */
export const recordedWorks = (folder: string): PlainWork[] => {
  const works = new Map<string, PlainWork>();
  for (const [service, teller] of Object.entries(tellers) as [Service, Teller][])
    for (const name of readdirSync(join(folder, teller.folder)).filter((one) =>
      /^(?!err|derived).*\.json$/.test(one),
    ))
      for (const answer of parsed(join(folder, teller.folder, name)))
        for (const record of teller.records(answer).filter(isObject)) {
          const work = workOf(service, teller, record);
          if (work !== undefined && !works.has(work.key)) works.set(work.key, work);
        }
  return [...works.values()];
};
