import { z } from 'zod';
import { type ErrorCode, INTERNAL_ERROR } from '../errors.ts';
import { changedFieldsSchema } from '../kernel/changed-fields.ts';
import { totalFields } from '../kernel/total.ts';
import { writtenSchemaOf } from '../kernel/written-answer.ts';
import { isRead } from '../transport/operation-cost.ts';
import { statusOf } from '../transport/status-of.ts';
import { checksIfMatch, isTagged } from './entity-tags.ts';
import type { JsonSchemas } from './json-schemas.ts';
import { headersOfFailure, headersOfSuccess } from './response-headers.ts';
import type { Route } from './route.ts';

type JsonObject = Record<string, unknown>;

const pagingSchema = z
  .object({
    page: z.int(),
    limit: z.int(),
    total: totalFields.total.unwrap(),
    totalIsExact: totalFields.totalIsExact.unwrap(),
    totalPages: totalFields.totalPages.unwrap(),
    nextCursor: z.string().nullable().describe('Pass as `after` for the next page.'),
    previousCursor: z.string().nullable().describe('Pass as `before` for the previous page.'),
  })
  .meta({ id: 'Paging', description: 'Position of a page in its list.' });

const partSchema = z
  .object({
    limit: z.int().describe('Maximum number of rows in one answer.'),
    nextCursor: z
      .string()
      .nullable()
      .describe('Pass as `after` to read on. Null if there are no more rows.'),
  })
  .meta({ id: 'Part', description: 'Whether a list has more rows than the answer.' });

type Described = { schemas: JsonSchemas; hasBody: boolean };

/**
 * The responses of a route by their status. Without 304, which only `If-None-Match` gets: generated clients would
 * add an empty answer to the type of each success.
 */
export function describeResponses(route: Route, { schemas, hasBody }: Described): JsonObject {
  const { status, otherwise } = route;
  const statuses = [status, ...(otherwise ? [otherwise.status] : [])];
  const headers = headersOfSuccess(route);
  const success = {
    description: 'Success.',
    headers,
    content: { 'application/json': { schema: schemas.convert(envelopeOf(route)) } },
  };
  return {
    ...Object.fromEntries(statuses.map((status) => [status, success])),
    ...describeFailures(route, hasBody),
  };
}

/** Parameters of conditional requests. */
export const conditionParameters = {
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description:
      'Entity tags of the object, or `*`. If it has another version, nothing is written and the ' +
      'status is 412.',
    schema: { type: 'string' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'Entity tags of answers that the client has. The status is 304 if one is current.',
    schema: { type: 'string' },
  },
};

/** The conditions that a route takes. */
export function conditionsOf(route: Route): JsonObject[] {
  const refer = (name: keyof typeof conditionParameters) => ({
    $ref: `#/components/parameters/${name}`,
  });
  if (checksIfMatch(route)) return [refer('IfMatch')];
  return takesIfNoneMatch(route) ? [refer('IfNoneMatch')] : [];
}

const takesIfNoneMatch = (route: Route) => route.method === 'GET' && isTagged(route);

/** The output schema in the success envelope. */
function envelopeOf({ operation, presenter }: Route): z.ZodType {
  const success = z.literal(true);
  const { output } = operation;
  if (output instanceof z.ZodObject && 'items' in output.shape && 'nextCursor' in output.shape) {
    const meta = 'page' in output.shape ? pagingSchema : partSchema;
    return z.object({ success, data: output.shape.items, meta });
  }
  const data = presenter?.data ?? output;
  const part = operation.shows ? writtenSchemaOf(data) : undefined;
  const changes = operation.target ? { changedFields: changedFieldsSchema } : {};
  return z.object({ success, data: part ? z.union([data, part]) : data, ...changes });
}

function describeFailures(route: Route, hasBody: boolean): JsonObject {
  const { operation } = route;
  const bodyCodes = ['MALFORMED_JSON', 'UNSUPPORTED_MEDIA_TYPE'] as const;
  const codes: ErrorCode[] = [
    'UNAUTHENTICATED',
    ...(operation.permission ? (['PERMISSION_MISSING'] as const) : []),
    'VALIDATION_FAILED',
    'UNKNOWN_FIELD',
    'COST_LIMIT_EXCEEDED',
    'ANSWER_TOO_LARGE',
    // A body is read even where there may be none, to name its fields.
    'BODY_TOO_LARGE',
    ...(hasBody ? bodyCodes : []),
    ...operation.fails,
    'RATE_LIMITED',
  ];
  const statuses = new Map<number, ErrorCode[]>();
  for (const code of codes) {
    const status = statusOf(code);
    statuses.set(status, [...(statuses.get(status) ?? []), code]);
  }
  if (checksIfMatch(route)) statuses.set(412, ['CHANGED_MEANWHILE']);
  return {
    ...Object.fromEntries(
      [...statuses].map(([status, codes]) => [status, failureOf(status, codes)]),
    ),
    500: { $ref: '#/components/responses/ServerError' },
    503: { $ref: `#/components/responses/${isRead(operation) ? 'Unavailable' : 'NotWritten'}` },
  };
}

function failureOf(status: number, codes: readonly string[]): JsonObject {
  return {
    description: codes.join(', '),
    headers: headersOfFailure(status),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

/** Failures of the server, alike on every route. */
export const serverFailures = {
  ServerError: failureOf(500, [INTERNAL_ERROR]),
  Unavailable: failureOf(503, ['DATABASE_UNAVAILABLE', 'SERVER_OVERLOADED']),
  NotWritten: failureOf(503, ['DATABASE_UNAVAILABLE', 'SERVER_OVERLOADED', 'STORAGE_FULL']),
};
