/** The OpenAPI 3.1 document, generated from the endpoints of api.ts. */
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { type Endpoint, endpoints } from '../../api/endpoints.ts';
import { ProblemDetails } from '../../api.ts';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemDetails } },
});

const file = { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } as const;

const bodyOf = ({ body, upload }: Endpoint): Pick<ZodOpenApiOperationObject, 'requestBody'> => {
  if (!body) return {};
  const files = {
    'multipart/form-data': { schema: file },
    'text/plain': { schema: { type: 'string' } },
  } as const;
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: body }, ...(upload ? files : {}) },
    },
  };
};

const operation = (name: string, endpoint: Endpoint): ZodOpenApiOperationObject => ({
  operationId: name,
  summary: endpoint.summary,
  requestParams: {
    ...(endpoint.params ? { path: endpoint.params } : {}),
    ...(endpoint.query ? { query: endpoint.query } : {}),
  },
  ...bodyOf(endpoint),
  responses: {
    200: { description: 'Done', content: { 'application/json': { schema: endpoint.response } } },
    400: problem('A bad parameter, named'),
    404: problem('An id that is not in the library'),
  },
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
      description: 'Papers, authors, venues and techniques of a library, as a graph.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
  });
};
