import type { z } from 'zod';
import { DomainError } from '../errors.ts';
import { type HttpRequest, headerOf } from '../transport/exchange.ts';
import { readValues } from './query-values.ts';
import { parametersOf, type Route } from './route.ts';

const JSON_BODY = /^application\/json\s*(;|$)/i;

/** Field that the header `Idempotency-Key` fills. */
export const IDEMPOTENCY_FIELD = 'idempotencyKey';

export type RouteRequest = {
  request: HttpRequest;
  /** Path parameters. */
  params: Readonly<Record<string, string>>;
};

/**
 * Reads the input of a route from the path, the idempotency header, and the body or query string.
 */
export function createInputReader(route: Route): (given: RouteRequest) => Promise<object> {
  const fields = otherFields(route);
  const readRest = hasBody(route) ? bodyReader(fields) : queryReader(fields);
  const takesKey = IDEMPOTENCY_FIELD in route.input.shape;
  const ignoresBody = route.method !== 'GET' && !hasBody(route);
  return async ({ request, params }) => {
    // Enforces the size limit on ignored bodies, too.
    if (ignoresBody) await request.text();
    const rest = await readRest(request);
    return { ...(takesKey ? withIdempotencyKey(rest, request) : rest), ...params };
  };
}

/** Whether further input is in the body. Otherwise it is in the query string. */
export function hasBody(route: Route): boolean {
  const isRead = route.method === 'GET' || route.method === 'DELETE';
  return !isRead && Object.keys(otherFields(route)).length > 0;
}

type Fields = Readonly<Record<string, z.core.$ZodType>>;

/** Input fields that are neither in the path nor in the idempotency header. */
function otherFields({ path, input }: Route): Fields {
  const elsewhere = [...parametersOf(path), IDEMPOTENCY_FIELD];
  return Object.fromEntries(
    Object.entries(input.shape).filter(([name]) => !elsewhere.includes(name)),
  );
}

type ReadFields = (request: HttpRequest) => object | Promise<object>;

function bodyReader(fields: Fields): ReadFields {
  const isOptional = Object.values(fields).every(({ _zod }) => _zod.optin !== undefined);
  return async (request) => {
    const type = headerOf(request, 'content-type');
    const text = await request.text();
    if (isOptional && type === undefined && text === '') return {};
    if (!JSON_BODY.test(type ?? '')) {
      throw new DomainError(
        'UNSUPPORTED_MEDIA_TYPE',
        'The content type is not supported. Send the body as application/json.',
      );
    }
    const body = parseJson(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
    throw new DomainError('VALIDATION_FAILED', 'The body must be a JSON object.');
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DomainError('MALFORMED_JSON', 'The body is not valid JSON.', { cause });
  }
}

function queryReader(fields: Fields): ReadFields {
  return ({ query }) => {
    if (query === '') return {};
    const search = new URLSearchParams(query);
    // Only known names are looked up, because each look-up reads all names.
    const names = Object.keys(fields).filter((name) => search.has(name));
    const entries = names.flatMap((name) => {
      const texts = search.getAll(name);
      const schema = fields[name];
      const isGiven = texts.length > 1 || texts[0] !== '';
      return schema && isGiven ? [[name, readValues(texts, schema)]] : [];
    });
    return Object.fromEntries(entries);
  };
}

/** Merges the idempotency header into the body. Fails if both name different keys. */
function withIdempotencyKey(given: object, request: HttpRequest): object {
  const key = headerOf(request, 'idempotency-key');
  if (key === undefined) return given;
  const inBody: unknown = IDEMPOTENCY_FIELD in given ? given[IDEMPOTENCY_FIELD] : undefined;
  if (inBody === undefined || inBody === key) return { ...given, [IDEMPOTENCY_FIELD]: key };
  const message = 'differs between the header Idempotency-Key and the body. Send it once.';
  throw new DomainError('VALIDATION_FAILED', `${IDEMPOTENCY_FIELD} ${message}`, {
    issues: [{ path: IDEMPOTENCY_FIELD, message }],
  });
}
