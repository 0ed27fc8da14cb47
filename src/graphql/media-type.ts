import { LRUCache } from 'lru-cache';
import { DomainError } from '../errors.ts';
import { type Accepted, readAccepted } from '../transport/accepted.ts';

const GRAPHQL = 'application/graphql-response+json';
const JSON_ALONE = 'application/json';

/** Media ranges that a response matches, the most specific first. */
const RANGES = {
  // Clients that name no type of their own expect plain JSON.
  [JSON_ALONE]: [JSON_ALONE, 'application/*', '*/*'],
  [GRAPHQL]: [GRAPHQL, 'application/*', '*/*'],
} as const;

/** Clients send the same header with each request. */
const known = new LRUCache<string, { type: string | undefined }>({ max: 100 });

/**
 * The media type of the response: the one with the highest quality in `Accept`, and the first one of
 * several. Undefined if neither is acceptable.
 */
export function negotiateMediaType(accept = '*/*'): string | undefined {
  const before = known.get(accept);
  if (before) return before.type;
  const type = bestOf(accept);
  known.set(accept, { type });
  return type;
}

/** Results are never streamed, so clients of streams have to take JSON as well. */
export function notAcceptable(): DomainError {
  return new DomainError(
    'NOT_ACCEPTABLE',
    `The header Accept admits no media type of GraphQL responses. Accept ${GRAPHQL} or ${JSON_ALONE}.`,
  );
}

function bestOf(accept: string): string | undefined {
  const given = readAccepted(accept);
  // An empty header names no type, as an absent one.
  if (given.length === 0) return JSON_ALONE;
  const ranges = given.filter(isUtf8);
  const [best] = Object.entries(RANGES)
    .map(([type, names]) => ({ type, ...offerOf(ranges, names) }))
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality || one.index - other.index);
  return best?.type;
}

/** The quality and place of the most specific range for a type. */
function offerOf(ranges: readonly Accepted[], names: readonly string[]) {
  const name = names.find((each) => ranges.some(({ value }) => value === each));
  const index = ranges.findIndex(({ value }) => value === name);
  return { quality: ranges[index]?.quality ?? 0, index };
}

function isUtf8({ parameters }: Accepted): boolean {
  const charset = parameters.find((parameter) => parameter.startsWith('charset'));
  const name = charset?.replaceAll(/[\s"]/g, '');
  return name === undefined || name === 'charset=utf-8' || name === 'charset=utf8';
}
