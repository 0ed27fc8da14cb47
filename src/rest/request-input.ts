import type { HonoRequest } from 'hono';
import type { z } from 'zod';
import { DomainError } from '../errors.ts';
import { readValues } from './query-values.ts';
import { parametersOf, type Route } from './route.ts';

const JSON_BODY = /^application\/json\s*(;|$)/i;

/** The field that the header `Idempotency-Key` fills. */
export const IDEMPOTENCY_FIELD = 'idempotencyKey';

/** What a route takes, gathered from the path, a header, and the body or the query string. */
export async function readInput(route: Route, request: HonoRequest): Promise<object> {
  const path = request.param();
  const fields = otherFields(route);
  const rest = hasBody(route)
    ? await readBody(request, isBodyOptional(fields))
    : readQuery(fields, request);
  return { ...withIdempotencyKey(route, { given: rest, request }), ...path };
}

/** Whether what is not in the path comes in a body; otherwise it is in the query string. */
export function hasBody(route: Route): boolean {
  const isRead = route.method === 'GET' || route.method === 'DELETE';
  return !isRead && Object.keys(otherFields(route)).length > 0;
}

type Fields = Readonly<Record<string, z.core.$ZodType>>;

/** What a route takes besides its path and its header. */
function otherFields({ path, input }: Route): Fields {
  const elsewhere = [...parametersOf(path), IDEMPOTENCY_FIELD];
  return Object.fromEntries(
    Object.entries(input.shape).filter(([name]) => !elsewhere.includes(name)),
  );
}

function isBodyOptional(fields: Fields): boolean {
  return Object.values(fields).every(({ _zod }) => _zod.optin !== undefined);
}

async function readBody(request: HonoRequest, isOptional: boolean): Promise<object> {
  const type = request.header('content-type');
  const text = await request.text();
  if (isOptional && type === undefined && text === '') return {};
  if (!JSON_BODY.test(type ?? '')) {
    throw new DomainError('UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json.');
  }
  const body = parseJson(text);
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  throw new DomainError('VALIDATION_FAILED', 'The body must be a JSON object.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DomainError('MALFORMED_JSON', 'The body is not valid JSON.', { cause });
  }
}

function readQuery(fields: Fields, request: HonoRequest): object {
  const entries = Object.entries(request.queries()).flatMap(([name, texts]) => {
    const schema = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const isGiven = texts.length > 1 || texts[0] !== '';
    return schema && isGiven ? [[name, readValues(texts, schema)]] : [];
  });
  return Object.fromEntries(entries);
}

type Given = { given: object; request: HonoRequest };

/** The header says the same as the field; a request that names two keys is none to guess about. */
function withIdempotencyKey({ input }: Route, { given, request }: Given): object {
  const key = request.header('idempotency-key');
  if (key === undefined || !(IDEMPOTENCY_FIELD in input.shape)) return given;
  const inBody: unknown = IDEMPOTENCY_FIELD in given ? given[IDEMPOTENCY_FIELD] : undefined;
  if (inBody === undefined || inBody === key) return { ...given, [IDEMPOTENCY_FIELD]: key };
  const message = 'is another in the header Idempotency-Key than in the body; send it once.';
  throw new DomainError('VALIDATION_FAILED', `${IDEMPOTENCY_FIELD} ${message}`, {
    issues: [{ path: IDEMPOTENCY_FIELD, message }],
  });
}
