import type { HonoRequest } from 'hono';
import { z } from 'zod';
import { DomainError } from '../errors.ts';
import type { Route } from './routes.ts';

const JSON_BODY = /^application\/json\s*(;|$)/i;

/** What an operation takes, gathered from the path and from the body or the query string. */
export async function readInput(route: Route, request: HonoRequest): Promise<object> {
  const path = request.param();
  const names = Object.keys(route.operation.input.shape).filter((name) => !(name in path));
  if (names.length === 0) return path;
  const rest = route.method === 'GET' ? readQuery(route, request) : await readBody(request);
  return { ...rest, ...path };
}

async function readBody(request: HonoRequest): Promise<object> {
  if (!JSON_BODY.test(request.header('content-type') ?? '')) {
    throw new DomainError('UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json.');
  }
  const body = parseJson(await request.text());
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

/** A query string has only text; numbers and booleans are read as the operation expects them. */
function readQuery(route: Route, request: HonoRequest): object {
  const { shape } = route.operation.input;
  const entries = Object.entries(request.queries()).flatMap(([name, values]) => {
    const [text = '', ...more] = values;
    if (!(name in shape) || (text === '' && more.length === 0)) return [];
    if (more.length > 0) return [[name, values]];
    return [[name, readText(text, shape[name])]];
  });
  return Object.fromEntries(entries);
}

function readText(text: string, schema: z.core.$ZodType | undefined): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return readText(text, schema.unwrap());
  }
  if (schema instanceof z.ZodDefault) return readText(text, schema.unwrap());
  if (schema instanceof z.ZodNumber && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (schema instanceof z.ZodBoolean && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}
