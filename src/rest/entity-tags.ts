import { hash } from 'node:crypto';
import { showsVersion } from '../kernel/expected-version.ts';
import { invalidInput } from '../kernel/invalid-input.ts';
import { matchesEntityTag, tagWithoutCoding } from '../transport/entity-tag.ts';
import { type Answer, type HttpRequest, headerOf } from '../transport/exchange.ts';
import type { Route } from './route.ts';

/** Whether answers of a route have an entity tag: those to GET and of updates, with one versioned object. */
export function isTagged({ method, operation, presenter }: Route): boolean {
  return (
    (method === 'GET' || operation.target !== undefined) &&
    !presenter &&
    showsVersion(operation.output)
  );
}

/** Whether a route checks the version of the object that it changes or deletes. */
export function checksIfMatch(route: Route): boolean {
  return isConditional(route) && route.operation.hasVersions === true;
}

/** Whether If-Match concerns a route: each one that writes. */
export function isConditional({ method }: Route): boolean {
  return method !== 'GET';
}

/**
 * The versions that If-Match accepts. Undefined if it accepts each: without the header, and for `*`. A
 * weak or unknown tag matches none (RFC 9110, 13.1.1).
 */
export function readIfMatch(request: HttpRequest, { operation }: Route): Date[] | undefined {
  const header = headerOf(request, 'if-match');
  if (header === undefined || header.trim() === '*') return undefined;
  const tags = readEntityTags(header);
  if (!tags)
    throw invalidInput([
      { path: 'If-Match', message: 'must be * or a list of entity tags, each in double quotes' },
    ]);
  if (operation.hasVersions) return tags.flatMap(versionIn);
  const message = 'is not supported here, because the object has no entity tag. Leave it out';
  throw invalidInput([{ path: 'If-Match', message }]);
}

const LAST_MOMENT = Date.UTC(9999, 11, 31);
const VERSION = /^"([0-9a-z]{1,11})\.[\w-]{43}"$/;

function versionIn(tag: string): Date[] {
  const [, version] = VERSION.exec(tagWithoutCoding(tag)) ?? [];
  const time = Number.parseInt(version ?? '', 36);
  return time <= LAST_MOMENT ? [new Date(time)] : [];
}

const TAG_CHARACTERS = /^[\x21\x23-\x7e\x80-\xff]*$/;
const BEFORE_TAG = /^[\t ,]*(?:W\/)?$/;
const AFTER_TAGS = /^[\t ,]*$/;

/** The tags of a list, whose members may be empty (RFC 9110, 5.6.1). Undefined if it is malformed. */
function readEntityTags(header: string): string[] | undefined {
  const parts = header.split('"');
  const after = parts.pop() ?? '';
  const before = parts.filter((_, index) => index % 2 === 0);
  const within = parts.filter((_, index) => index % 2 === 1);
  const isList =
    within.length > 0 &&
    within.length === before.length &&
    within.every((text) => TAG_CHARACTERS.test(text)) &&
    before.every((text, index) => BEFORE_TAG.test(text) && (index === 0 || text.includes(','))) &&
    AFTER_TAGS.test(after);
  if (!isList) return undefined;
  return within.map((text, index) => `${before[index]?.endsWith('/') ? 'W/' : ''}"${text}"`);
}

/**
 * Adds the entity tag of an answer with one object, and answers 304 to a client that has it. Caches do
 * not store the answer, so only clients that kept it themselves ask for a change.
 */
export function answerWithTag(answer: Answer, envelope: object, request: HttpRequest): Answer {
  const etag = entityTagOf(answer, envelope);
  if (!etag) return answer;
  const headers = { ...answer.headers, etag, 'cache-control': 'no-store' };
  const isKnown = matchesEntityTag(headerOf(request, 'if-none-match'), etag);
  if (request.method !== 'GET' || !isKnown) return { ...answer, headers };
  return { status: 304, headers: { etag, 'cache-control': 'no-store' }, body: null };
}

type Envelope = { data?: { updatedAt?: unknown } | null; changedFields?: unknown };

/**
 * The version of the object and a digest of the answer to GET. Undefined without a version, as for a
 * caller who may not read it.
 */
function entityTagOf({ body }: Answer, envelope: Envelope): string | undefined {
  const { changedFields, ...answerToGet } = envelope;
  const updatedAt = answerToGet.data?.updatedAt;
  if (typeof updatedAt !== 'string') return undefined;
  const text = changedFields ? JSON.stringify(answerToGet) : `${body}`;
  return `"${Date.parse(updatedAt).toString(36)}.${hash('sha256', text, 'base64url')}"`;
}
