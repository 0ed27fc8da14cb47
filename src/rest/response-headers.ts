import { isTagged } from './entity-tags.ts';
import { IDEMPOTENCY_FIELD } from './request-input.ts';
import type { Route } from './route.ts';

/** Headers of responses, as components of the OpenAPI document. */
export const responseHeaders = {
  ETag: {
    description: 'Entity tag of the object, for `If-Match` and `If-None-Match`.',
    schema: { type: 'string' },
  },
  'Idempotent-Replayed': {
    description:
      'Present if the answer is that of an earlier request with the same `Idempotency-Key`.',
    schema: { type: 'string', const: 'true' },
  },
  RateLimit: {
    description: 'Points left in each budget (`r`), and seconds until it is full again (`t`).',
    schema: { type: 'string' },
  },
  'RateLimit-Policy': {
    description: 'Capacity of each budget in points (`q`), and seconds to restore all of it (`w`).',
    schema: { type: 'string' },
  },
  'Retry-After': {
    description: 'Delay before a retry, in seconds.',
    schema: { type: 'integer', format: 'int32', minimum: 0, maximum: 2 ** 31 - 1 },
  },
  'X-Request-Id': {
    description: 'ID of the request, as in the log of the server.',
    schema: { type: 'string' },
  },
} as const;

export type ResponseHeader = keyof typeof responseHeaders;

const TEMPORARY: ReadonlySet<number> = new Set([429, 503]);

/** The headers of a failure. */
export const headersOfFailure = (status: number) =>
  refer(TEMPORARY.has(status) ? ['Retry-After'] : []);

/** The headers of a success. */
export function headersOfSuccess(route: Route) {
  const takesKey = IDEMPOTENCY_FIELD in route.input.shape;
  return refer([
    ...(isTagged(route) ? (['ETag'] as const) : []),
    ...(takesKey ? (['Idempotent-Replayed'] as const) : []),
  ]);
}

function refer(others: readonly ResponseHeader[]) {
  const names = ['RateLimit', 'RateLimit-Policy', 'X-Request-Id', ...others];
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
