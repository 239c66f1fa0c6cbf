/** The API description (OpenAPI 3.1), made from the operation table and the routes; nothing in it is written twice. */
import * as z from '@ctso/core/schema';
import { GUARD_HEADER, GUARD_VALUE, PROBLEM_TYPE, problemSchema, PUT_HEADERS, ROUTES, SUPPORTS_PATH, type Route } from '@ctso/backends/wire';

type Json = Readonly<Record<string, unknown>>;

const BYTES: Json = { type: 'string', format: 'binary' };

export function openApi(basePath: string): Json {
  const paths: Record<string, Record<string, unknown>> = {
    [SUPPORTS_PATH]: { get: { operationId: 'supports', summary: 'Facts of this backend', responses: { 200: { description: 'Facts' } } } },
  };
  for (const route of ROUTES) (paths[route.path] ??= {})[route.method.toLowerCase()] = describe(route);
  return {
    openapi: '3.1.0',
    info: { title: 'ctso', version: '1', description: 'Filing of dossiers of digital certificates. Every failure is a problem with a code.' },
    servers: [{ url: basePath === '' ? '/' : basePath }],
    paths,
    components: {
      schemas: { Problem: shape(problemSchema, 'output') },
      responses: { Problem: { description: 'A failure', content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } } } },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
    },
  };
}

function describe(route: Route): Json {
  const { operation, method } = route;
  const body = bodyOf(route);
  return {
    operationId: `${operation.capability}.${operation.name}`,
    tags: [operation.capability],
    parameters: [...parametersOf(route), ...(method === 'GET' ? [] : [header(GUARD_HEADER, { const: GUARD_VALUE })])],
    ...(body === undefined ? {} : { requestBody: { required: true, content: body } }),
    responses: {
      200: { description: 'The answer', content: operation.bytes === 'output' ? { '*/*': { schema: BYTES } } : json(shape(operation.output, 'output')) },
      default: { $ref: '#/components/responses/Problem' },
    },
    security: operation.public ? [] : [{ session: [] }],
  };
}

function bodyOf({ operation }: Route): Json | undefined {
  if (operation.bytes === 'output') return undefined;
  return operation.bytes === 'input' ? { '*/*': { schema: BYTES } } : json(shape(operation.input, 'input'));
}

function parametersOf({ path, operation }: Route): readonly Json[] {
  const id = path.includes('{id}') ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }] : [];
  const beside = operation.bytes === 'input' ? Object.values(PUT_HEADERS).map((name) => header(name, { type: 'string' })) : [];
  return [...id, ...beside];
}

function header(name: string, schema: Json): Json {
  return { name, in: 'header', required: true, schema };
}

function json(schema: Json): Json {
  return { 'application/json': { schema } };
}

function shape(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
