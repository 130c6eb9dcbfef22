/** Hostile texts in every field of every endpoint, as the OpenAPI document lists them: none is an internal error. */
import { describe, expect, it } from 'vitest';
import type { Stats } from '../../server/api.ts';
import { startSampleService } from '../routes/sample-service.ts';
import { hostile, longWord } from './strings.ts';

interface Schema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  $ref?: string;
  minimum?: number;
  default?: unknown;
}
interface Operation {
  parameters?: { name: string; in: 'path' | 'query'; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const service = startSampleService();

/** Without halves of characters, which no address can hold. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

/** What to send: the body and its places of text, as paths. */
type Places = (string | number)[][];

/** An example of a schema, with `put` where a text stands that is not one of a few. */
const exampleOf = (
  schemas: Record<string, Schema>,
  schema: Schema,
  places: Places,
  at: (string | number)[],
): unknown => {
  const { $ref, anyOf, oneOf, type, properties, items } = schema;
  const inner = (one: Schema, ...path: (string | number)[]) =>
    exampleOf(schemas, one, places, [...at, ...path]);
  if ($ref !== undefined) return inner(schemas[$ref.split('/').at(-1) ?? ''] ?? {});
  const [choice] = anyOf ?? oneOf ?? [];
  if (choice) return inner(choice);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (properties)
    return Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, inner(each, name)]));
  if (type === 'array') return items ? [inner(items, 0)] : [];
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return false;
  if (type === 'object') return {};
  places.push(at);
  return 'x';
};

/** A copy of a body with another value at one place. */
const withAt = (body: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown => {
  if (step === undefined) return value;
  if (Array.isArray(body)) return body.map((each, i) => (i === step ? withAt(each, rest, value) : each));
  const own = body as Record<string, unknown>;
  return { ...own, [step]: withAt(own[step], rest, value) };
};

interface Attack {
  path: string;
  init: RequestInit;
}

/** Every request that puts a text into one place of an operation. */
const attacksOn = (
  { components }: Document,
  path: string,
  method: string,
  operation: Operation,
  text: string,
): Attack[] => {
  const parameters = operation.parameters ?? [];
  const address = (changed?: string): string => {
    const value = (name: string, schema: Schema): string =>
      name === changed ? text : String(exampleOf(components.schemas, schema, [], []) ?? 'x');
    const query = parameters
      .filter((each) => each.in === 'query' && (each.required || each.name === changed))
      .map(({ name, schema }): [string, string] => [name, value(name, schema)]);
    const filled = parameters
      .filter((each) => each.in === 'path')
      .reduce(
        (all, { name, schema }) =>
          all.replace(`{${name}}`, encodeURIComponent(wellFormed(value(name, schema)))),
        path,
      );
    return query.length > 0 ? `${filled}?${new URLSearchParams(query)}` : filled;
  };
  const places: Places = [];
  const schema = operation.requestBody?.content['application/json']?.schema;
  const body = schema === undefined ? undefined : exampleOf(components.schemas, schema, places, []);
  const json = (value: unknown): RequestInit =>
    value === undefined
      ? { method }
      : { method, body: JSON.stringify(value), headers: { 'content-type': 'application/json' } };
  const texts = operation.requestBody?.content['text/plain'] ? [text] : [];
  return [
    ...parameters.map(({ name }) => ({ path: address(name), init: json(body) })),
    ...places.map((place) => ({ path: address(), init: json(withAt(body, place, text)) })),
    ...texts.map((sent) => ({
      path: address(),
      init: { method, body: sent, headers: { 'content-type': 'text/plain' } },
    })),
    // A field that nobody knows.
    ...(body === undefined
      ? []
      : [
          {
            path: address(),
            init: json({ ...(body as object), [text.slice(0, 100)]: { [text.slice(0, 100)]: 1 } }),
          },
        ]),
  ];
};

describe('whatever stands in a field', () => {
  it.each(['get', 'post', 'put', 'delete'])(
    'is answered by %s without an internal error, and harms nothing',
    async (method) => {
      const document = (await service.ask<Document>('/api/openapi.json')).body;
      const before = (await service.ask<Stats>('/api/stats')).body;
      const faults: string[] = [];
      let sent = 0;
      for (const [path, operations] of Object.entries(document.paths)) {
        const operation = operations[method];
        if (!operation) continue;
        const attacks = [...hostile, ...(method === 'get' ? [] : [longWord])].flatMap((text) =>
          attacksOn(document, path, method.toUpperCase(), operation, text),
        );
        sent += attacks.length;
        for (let i = 0; i < attacks.length; i += 8)
          await Promise.all(
            attacks.slice(i, i + 8).map(async ({ path: asked, init }) => {
              const answer = await fetch(`${service.address}${asked}`, init);
              const said = await answer.text();
              const type = answer.headers.get('content-type') ?? '';
              // Of an address that is too long, Node itself says so.
              const isProblem =
                answer.status < 400 || answer.status === 431 || type.startsWith('application/problem+json');
              if (answer.status >= 500 || !isProblem || /text\/html/.test(type))
                faults.push(
                  `${method} ${asked} ${String(init.body).slice(0, 200)}: ${answer.status} ${said.slice(0, 200)}`,
                );
            }),
          );
      }
      expect(faults).toEqual([]);
      expect(sent).toBeGreaterThan(30);
      expect(Object.keys(Object.prototype)).toEqual([]);
      // Texts may have been imported; nothing that was there is gone.
      const { nodes } = (await service.ask<Stats>('/api/stats')).body;
      for (const label of ['Paper', 'Author', 'Venue', 'Technique'] as const)
        expect(nodes[label]).toBeGreaterThanOrEqual(before.nodes[label]);
    },
    240_000,
  );
});
