import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { readAccepted } from '../transport/accepted.ts';
import { tagInCoding } from '../transport/entity-tag.ts';
import { type Answer, type HttpRequest, headerOf } from '../transport/exchange.ts';
import type { Handler } from './handler.ts';
import type { RequestRecord } from './request-record.ts';
import { addVary } from './vary.ts';

/** Below this size, headers outweigh what compression saves. */
const MIN_BYTES = 1_024;
/** Up to this size, compression takes less time than its way to another thread and back. */
const MAX_SYNC_BYTES = 32_768;

// The cheapest levels: they save 90% of a list, and the dearest ones 1 to 2% more.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
const GZIP = { level: 1 };

const codings = {
  br: {
    now: (bytes: Uint8Array) => brotliCompressSync(bytes, BROTLI),
    later: promisify<Uint8Array, object, Buffer>(brotliCompress),
    options: BROTLI,
  },
  gzip: {
    now: (bytes: Uint8Array) => gzipSync(bytes, GZIP),
    later: promisify<Uint8Array, object, Buffer>(gzip),
    options: GZIP,
  },
} as const;

type Coding = keyof typeof codings;

/**
 * Compresses JSON answers for clients that accept it. Never those with a secret, since the size of a
 * compressed answer tells how alike its parts are (BREACH), and never streams.
 */
export function compressAnswers(next: Handler): Handler {
  return (request, record) => {
    const accepted = headerOf(request, 'accept-encoding');
    if (accepted === undefined) return next(request, record);
    return answerCompressed(next, { request, record, coding: negotiateCoding(accepted) });
  };
}

type Asked = { request: HttpRequest; record: RequestRecord; coding: Coding | undefined };

async function answerCompressed(next: Handler, asked: Asked): Promise<Answer> {
  const { request, record, coding } = asked;
  const answer = await next(request, record);
  if (!isCompressible(answer, asked)) return answer;
  const { headers } = answer;
  addVary(headers, 'accept-encoding');
  if (!coding) return answer;
  // The bytes differ by coding, and what they say does not.
  if (headers.etag?.startsWith('"')) headers.etag = tagInCoding(headers.etag, coding);
  if (answer.body === null) return answer;
  const bytes = Buffer.from(answer.body as string | Uint8Array<ArrayBuffer>);
  const { now, later, options } = codings[coding];
  const body = bytes.length > MAX_SYNC_BYTES ? await later(bytes, options) : now(bytes);
  return {
    ...answer,
    headers: { ...headers, 'content-encoding': coding },
    body: body as Uint8Array<ArrayBuffer>,
  };
}

function isCompressible({ status, headers, body }: Answer, { request, record }: Asked): boolean {
  if (record.showsSecret || request.path.startsWith('/api/auth/')) return false;
  if (headers['content-encoding'] !== undefined || body instanceof ReadableStream) return false;
  const { 'content-type': type, etag } = headers;
  // Pages have tags of their own for each coding, and GraphQL sends 304 without a type.
  if (status === 304) return etag !== undefined && (type?.includes('json') ?? true);
  const isJson = type?.includes('json') ?? false;
  return isJson && body !== null && body.length >= MIN_BYTES;
}

/** Clients send the same header with each request. */
const known = new LRUCache<string, { coding: Coding | undefined }>({ max: 100 });

/** The coding of the highest quality, Brotli before gzip. Undefined if none is accepted. */
export function negotiateCoding(header: string): Coding | undefined {
  const before = known.get(header);
  if (before) return before.coding;
  const qualities = new Map(readAccepted(header).map(({ value, quality }) => [value, quality]));
  const others = qualities.get('*') ?? 0;
  const [best] = (['br', 'gzip'] as const)
    .map((coding) => ({ coding, quality: qualities.get(coding) ?? others }))
    .sort((one, other) => other.quality - one.quality);
  const least = qualities.get('identity') ?? 0;
  const isBetter = best !== undefined && best.quality > 0 && best.quality >= least;
  const coding = isBetter ? best.coding : undefined;
  known.set(header, { coding });
  return coding;
}
