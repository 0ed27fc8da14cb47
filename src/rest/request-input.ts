import { z } from 'zod';
import { DomainError } from '../errors.ts';
import { invalidInput } from '../kernel/invalid-input.ts';
import { type HttpRequest, headerOf } from '../transport/exchange.ts';
import { underCurrentNames } from '../transport/former-names.ts';
import { refuseUnknownNames } from '../transport/unknown-names.ts';
import { readEnums, readValues, takesList } from './query-values.ts';
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
 * Reads the input of a route from the path, the idempotency header, and the body or query string. Fails
 * for names that the route does not take there. `samePath` are the routes of its path.
 */
export function createInputReader(
  route: Route,
  samePath: readonly Route[] = [route],
): (given: RouteRequest) => Promise<object> {
  const accepted = acceptedBesides(route, samePath);
  const readRest = hasBody(route) ? bodyReader(route, accepted) : queryReader(route, accepted);
  const takesKey = IDEMPOTENCY_FIELD in route.input.shape;
  return async ({ request, params }) => {
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

function bodyReader(route: Route, accepted: ReadonlySet<string>): ReadFields {
  const fields = otherFields(route);
  const isOptional = Object.values(fields).every(({ _zod }) => _zod.optin !== undefined);
  const inPath = parametersOf(route.path);
  const known = Object.keys(route.input.shape).filter((name) => !inPath.includes(name));
  const { formerNames } = route.operation;
  const readField = (name: string, value: unknown) => {
    const schema = fields[name];
    return schema ? readEnums(value, schema) : value;
  };
  return async (request) => {
    const elsewhere = [...textsOf(request.query, {}).keys()];
    refuseUnknownNames(elsewhere, { known: [], noun: 'parameter' });
    const type = headerOf(request, 'content-type');
    const text = await request.text();
    if (isOptional && type === undefined && text === '') return {};
    if (!JSON_BODY.test(type ?? '')) {
      throw new DomainError(
        'UNSUPPORTED_MEDIA_TYPE',
        'The content type is not supported. Send the body as application/json.',
      );
    }
    const sent = Object.entries(parseObject(text));
    const named = formerNames ? underCurrentNames(sent, formerNames) : sent;
    const body = named.filter(([name]) => !accepted.has(name));
    const names = body.map(([name]) => name);
    refuseUnknownNames(names, { known, noun: 'field' });
    return Object.fromEntries(body.map(([name, value]) => [name, readField(name, value)]));
  };
}

/**
 * Names that a body may have without effect: those of the path, those of older clients, and for a
 * change of one object the read-only fields of its answers, because clients send back what they have read.
 */
function acceptedBesides(
  { method, path, operation }: Route,
  samePath: readonly Route[],
): ReadonlySet<string> {
  const { input, target, formerFields = [] } = operation;
  const isOfOne = path.split('/').at(-1)?.startsWith(':') || target?.length === 0;
  const isChange = method === 'PATCH' && isOfOne;
  const answered = isChange ? samePath.flatMap((row) => namesOf(row.operation.output)) : [];
  const readOnly = answered.filter((name) => !(name in input.shape));
  return new Set([...parametersOf(path), ...formerFields, ...readOnly]);
}

function namesOf(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function parseObject(text: string): object {
  const value = parseJson(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new DomainError('VALIDATION_FAILED', 'The body must be a JSON object.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DomainError('MALFORMED_JSON', 'The body is not valid JSON.', { cause });
  }
}

function queryReader(route: Route, accepted: ReadonlySet<string>): ReadFields {
  const fields = otherFields(route);
  const known = Object.keys(fields);
  const deletes = route.method === 'DELETE';
  const { formerNames } = route.operation;
  return async (request) => {
    if (mayHaveBody(request)) await refuseBody(request, accepted);
    if (request.query === '') return {};
    const sent = textsOf(request.query, fields);
    const given = formerNames ? new Map(underCurrentNames([...sent], formerNames)) : sent;
    const names = [...given.keys()].filter((name) => !accepted.has(name));
    refuseUnknownNames(names, { known, noun: 'parameter' });
    refuseRepeated(given, fields);
    const entries = names.flatMap((name) => {
      const texts = given.get(name) ?? [];
      const schema = fields[name];
      // An empty filter of a deletion would select everything.
      const isGiven = deletes || texts.length > 1 || texts[0] !== '';
      return schema && isGiven ? [[name, readValues(texts, schema)]] : [];
    });
    return Object.fromEntries(entries);
  };
}

/** Fails for parameters that take one value and are given several times. */
function refuseRepeated(given: ReadonlyMap<string, readonly string[]>, fields: Fields): void {
  const repeated = [...given].filter(([name, texts]) => {
    const schema = texts.length > 1 ? fields[name] : undefined;
    return schema && !takesList(schema);
  });
  if (repeated.length === 0) return;
  throw invalidInput(repeated.map(([path]) => ({ path, message: 'is given several times' })));
}

/** The texts of each parameter. Some libraries write `type[]=a&type[]=b` for a list. */
function textsOf(query: string, fields: Fields): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  if (query === '') return texts;
  for (const [written, text] of new URLSearchParams(query)) {
    const ofList = written.replace(/\[\]$/, '');
    const list = fields[ofList];
    const name = list && takesList(list) ? ofList : written;
    const others = texts.get(name);
    if (others) others.push(text);
    // A query string that ends with `&=` has an empty name.
    else if (name !== '') texts.set(name, [text]);
  }
  return texts;
}

/** Fails if a request has fields in a body that its route would not read. */
async function refuseBody(request: HttpRequest, accepted: ReadonlySet<string>): Promise<void> {
  const text = await request.text();
  if (text.trim() === '') return;
  const names = Object.keys(parseObject(text)).filter((name) => !accepted.has(name));
  refuseUnknownNames(names, { known: [], noun: 'field' });
}

/** A body without an announced length must be read to know it, except for GET, where it is unusual. */
function mayHaveBody(request: HttpRequest): boolean {
  if (request.method !== 'GET') return true;
  const length = headerOf(request, 'content-length') ?? '0';
  return length !== '0' || headerOf(request, 'transfer-encoding') !== undefined;
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
