/** The OpenAPI 3.1 document, generated from the endpoints of api.ts. */

import type { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { exportFormats } from '../../../seed/export/export.ts';
import { networkWriters } from '../../analysis/write/index.ts';
import type { Endpoint } from '../../api/endpoints/endpoint.ts';
import { endpoints } from '../../api/endpoints.ts';
import { ProblemDetails } from '../../api.ts';
import { cookie } from './sessions.ts';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemDetails } },
});

const words: Readonly<Record<number, string>> = {
  200: 'Done',
  201: 'Stored',
  202: 'Begun; its state is at its id',
  400: 'A parameter or the body does not fit, and is named',
  401: 'The token is missing (COTERIE_TOKEN)',
  403: 'Not allowed: the server only reads, the page is another site, or no service may be asked',
  404: 'An id that is not in the library',
  409: 'Something else is going on, or was cancelled',
  410: 'The preview has expired',
  413: 'Too large',
  415: 'Not a media type that this endpoint takes',
  422: 'Well formed, but impossible in this library; says why',
  429: 'Too many requests, or too much going on',
  500: 'An internal error',
  503: 'The library cannot be reached, or the answer takes too long',
};

/** The problems that any endpoint may have, and those of a body. */
const common = [400, 401, 403, 404, 422, 429, 500, 503];
const ofBodies = [413, 415];

const text = (description: string, more: { format?: string } = {}) => ({
  type: 'string' as const,
  description,
  ...more,
});

const file = {
  type: 'object' as const,
  properties: {
    file: text('The file to import', { format: 'binary' }),
    beside: {
      type: 'array' as const,
      items: text('Another file of the same import, to which it may refer', { format: 'binary' }),
      maxItems: 100,
    },
  },
  required: ['file'],
  additionalProperties: false,
};

const requestBodyOf = ({ body, upload }: Endpoint): Pick<ZodOpenApiOperationObject, 'requestBody'> => {
  if (!body) return {};
  const files = {
    'multipart/form-data': { schema: file },
    'text/plain': { schema: { type: 'string', minLength: 1 } },
  } as const;
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: body }, ...(upload ? files : {}) },
    },
  };
};

/** Media types of exports. */
const writers: Readonly<Record<string, { type: string }>> = { ...exportFormats, ...networkWriters };

/** Schema of a file: any JSON, or text. */
const schemaOf = (type: string) => (type.endsWith('json') ? {} : { type: 'string' as const });

/** What an endpoint answers when all is well, by media type. */
const contentOf = ({ files, events }: Endpoint, schema: z.ZodType): Record<string, { schema: object }> => {
  if (files)
    return Object.fromEntries(
      files.flatMap((format) => {
        const type = writers[format]?.type;
        return type === undefined ? [] : [[type, { schema: schemaOf(type) }]];
      }),
    );
  return {
    'application/json': { schema },
    ...(events ? { 'text/event-stream': { schema: { type: 'string' } } } : {}),
  };
};

const responsesOf = (endpoint: Endpoint): ZodOpenApiOperationObject['responses'] => {
  const answers = Object.entries(endpoint.answers ?? { 200: endpoint.response });
  const problems = [...common, ...(endpoint.body ? ofBodies : []), ...(endpoint.problems ?? [])];
  return Object.fromEntries([
    ...answers.map(([status, schema]) => [
      status,
      { description: words[Number(status)] ?? '', content: contentOf(endpoint, schema) },
    ]),
    ...problems.map((status) => [String(status), problem(words[status] ?? '')]),
    // Node itself answers so, without a body.
    ['431', { description: 'The address and the headers are longer than 16 kB' }],
  ]);
};

const operation = (name: string, endpoint: Endpoint): ZodOpenApiOperationObject => ({
  operationId: name,
  summary: endpoint.summary,
  requestParams: {
    ...(endpoint.params ? { path: endpoint.params } : {}),
    ...(endpoint.query ? { query: endpoint.query } : {}),
  },
  ...requestBodyOf(endpoint),
  responses: responsesOf(endpoint),
});

/** `/api/papers/:id` is `/api/papers/{id}` in OpenAPI. */
const template = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

export const openApiDocument = (version: string): object => {
  const paths: ZodOpenApiPathsObject = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints))
    paths[template(endpoint.path)] = {
      ...paths[template(endpoint.path)],
      [endpoint.method]: operation(name, endpoint),
    };
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Coterie',
      version,
      description:
        'Papers, authors, venues and techniques of a library, as a graph. Every GET answers HEAD, too; any other method is refused with 405 and the methods that there are, in Allow.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    // Needed only where the server has a token.
    security: [{}, { token: [] }, { session: [] }],
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'The value of COTERIE_TOKEN' },
        session: { type: 'apiKey', in: 'cookie', name: cookie, description: 'Set by /sign-in' },
      },
    },
    paths,
  });
};
