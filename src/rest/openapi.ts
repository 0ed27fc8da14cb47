import { z } from 'zod';
import { permissionSummaries } from '../kernel/permission.ts';
import { VERSION } from '../version.ts';
import { createJsonSchemas, type JsonSchemas } from './json-schemas.ts';
import {
  conditionParameters,
  conditionsOf,
  describeResponses,
  serverFailures,
} from './openapi-responses.ts';
import { operationIdOf } from './operation-id.ts';
import { problemSchemaOf } from './problem-schema.ts';
import { hasBody, IDEMPOTENCY_FIELD } from './request-input.ts';
import { responseHeaders } from './response-headers.ts';
import { parametersOf, type Route } from './route.ts';

type JsonObject = Record<string, unknown>;

/** The OpenAPI 3.1 document of the REST API, generated from the table of routes. */
export function createOpenApiDocument(
  table: readonly Route[],
  tags: Readonly<Record<string, string>>,
): JsonObject {
  const schemas = createJsonSchemas();
  schemas.convert(z.object({ problem: problemSchemaOf(table) }));
  requireTags(table, tags);
  const paths: Record<string, JsonObject> = {};
  for (const route of table) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    const described = {
      operationId: operationIdOf(route, table),
      ...describeRoute(route, schemas),
    };
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: described };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Almirant API',
      version: VERSION,
      description:
        'Projects, boards, work items, AI sessions and API keys of one organization, for scripts and CI. ' +
        'Every request needs an API key: `Authorization: Bearer <key>`. Its cost counts against the budgets ' +
        'of the organization and of the key, shown in the headers RateLimit-Policy and RateLimit.',
      contact: { name: 'Administrators of this server' },
      license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
    },
    servers: [{ url: '/', description: 'This server, in production.', 'x-internal': false }],
    tags: Object.entries(sortByName(tags)).map(([name, description]) => ({ name, description })),
    security: [{ apiKey: [] }],
    paths: sortByName(paths),
    components: {
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'API key, created under Settings > API Keys.',
        },
      },
      headers: responseHeaders,
      parameters: conditionParameters,
      responses: serverFailures,
      schemas: sortByName(schemas.definitions),
    },
  };
}

/** The tag of a route: the first segment of its path below `/api`. */
function tagOf({ path }: Route): string {
  return path.split('/')[2] ?? '';
}

/** Fails if a tag has no description, or a description no route. */
function requireTags(table: readonly Route[], tags: Readonly<Record<string, string>>): void {
  const used = [...new Set(table.map(tagOf))].sort().join(', ');
  const described = Object.keys(tags).sort().join(', ');
  if (used !== described) throw new Error(`Tags are ${used}, but described are ${described}.`);
}

/** Sorts by name, so that the order of routes does not matter. */
function sortByName<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function describeRoute(route: Route, schemas: JsonSchemas): JsonObject {
  const { operation } = route;
  const { parameters, body } = describeInput(route, schemas);
  return {
    summary: operation.summary,
    description: operation.permission
      ? `Requires the permission \`${operation.permission}\`: ${permissionSummaries[operation.permission]}`
      : 'Requires a valid API key, but no permission.',
    tags: [tagOf(route)],
    parameters: [...parameters, ...conditionsOf(route)],
    ...(body && {
      requestBody: {
        required: body.required !== undefined,
        content: { 'application/json': { schema: body } },
      },
    }),
    responses: describeResponses(route, { schemas, hasBody: body !== undefined }),
  };
}

type Body = { type: 'object'; properties: JsonObject; required?: string[] };

/** Splits the input into parameters and body. */
function describeInput(
  route: Route,
  schemas: JsonSchemas,
): { parameters: JsonObject[]; body: Body | undefined } {
  // A schema with a name of its own would be converted to a reference.
  const ownInput = z.object(route.input.shape);
  const { properties = {}, required = [] } = schemas.convert(ownInput) as ObjectSchema;
  const inPath = parametersOf(route.path);
  const placeOf = (name: string): Place => {
    if (inPath.includes(name)) return 'path';
    if (name === IDEMPOTENCY_FIELD) return 'header';
    return hasBody(route) ? 'body' : 'query';
  };
  const at = (...places: Place[]) =>
    Object.entries(properties).filter(([name]) => places.includes(placeOf(name)));
  const requiredInBody = required.filter((name) => placeOf(name) === 'body');
  const body = {
    type: 'object' as const,
    properties: Object.fromEntries(at('body')),
    ...(requiredInBody.length > 0 && { required: requiredInBody }),
  };
  return {
    parameters: at('path', 'query', 'header').map(([name, { description, ...schema }]) => ({
      name: placeOf(name) === 'header' ? 'Idempotency-Key' : name,
      in: placeOf(name),
      required: placeOf(name) === 'path' || required.includes(name),
      description,
      schema: withoutNull(schema),
    })),
    body: hasBody(route) ? body : undefined,
  };
}

/** The schema of a parameter. A parameter is a text, which has no null. */
function withoutNull(schema: JsonObject): JsonObject {
  const { anyOf, type, ...others } = schema;
  if (Array.isArray(type)) return { type: type.find((each) => each !== 'null'), ...others };
  if (!Array.isArray(anyOf)) return schema;
  const [only, ...more] = anyOf.filter((each) => each.type !== 'null');
  return more.length > 0 ? { anyOf: [only, ...more], ...others } : { ...only, ...others };
}

type Place = 'path' | 'query' | 'header' | 'body';

type ObjectSchema = { properties?: Record<string, JsonObject>; required?: string[] };
