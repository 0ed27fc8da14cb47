import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { OperationContext } from '../../kernel/context.ts';

/** A new key: its text, shown once, and the prefix and hash that are stored. */
export type MintedApiKey = { key: string; keyPrefix: string; keyHash: Uint8Array<ArrayBuffer> };

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SECRET_BYTES = 32;
const SECRET_LENGTH = 43;
const CHECKSUM_LENGTH = 6;
const KEY_LENGTH = 56;
const DISPLAY_PREFIX_LENGTH = 15;
const USER_KEY_PREFIX = 'alm_k1_';

const SHAPE = /^alm_(?:k1|sa)_[0-9A-Za-z]{49}$/;

type Primitives = Pick<OperationContext, 'randomBytes' | 'keyedHash'>;

/** Mints a user's API key: `alm_k1_`, 43 base62 characters of 32 random bytes, 6 of CRC-32. */
export function mintApiKey({ randomBytes, keyedHash }: Primitives): MintedApiKey {
  const random = Buffer.from(randomBytes(SECRET_BYTES)).toString('hex');
  const body = USER_KEY_PREFIX + toBase62(BigInt(`0x${random}`), SECRET_LENGTH);
  const key = body + checksum(body);
  return { key, keyPrefix: key.slice(0, DISPLAY_PREFIX_LENGTH), keyHash: keyedHash(key) };
}

/** Checks shape and checksum, so that malformed keys never reach the database. Proves nothing. */
export function isWellFormedApiKey(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const body = text.slice(0, -CHECKSUM_LENGTH);
  return text.slice(-CHECKSUM_LENGTH) === checksum(body);
}

const BLOCK_SIZE = 64;
const DIGEST_SIZE = 32;
const INNER_PAD = 0x36;
const OUTER_PAD = 0x5c;

/**
 * Computes the HMAC-SHA-256 (RFC 2104) of well-formed keys under one secret, in hexadecimal. Two
 * one-shot digests take 0.8 µs; a `createHmac` object takes 1.9 µs and is garbage afterwards.
 */
export function createApiKeyHasher(secret: string): (key: string) => string {
  const isLong = Buffer.byteLength(secret) > BLOCK_SIZE;
  const secretBytes = isLong ? hash('sha256', secret, 'buffer') : Buffer.from(secret);
  const block = Buffer.concat([secretBytes], BLOCK_SIZE);
  const inner = Buffer.concat([block.map((byte) => byte ^ INNER_PAD)], BLOCK_SIZE + KEY_LENGTH);
  const outer = Buffer.concat([block.map((byte) => byte ^ OUTER_PAD)], BLOCK_SIZE + DIGEST_SIZE);

  return (key) => {
    inner.write(key, BLOCK_SIZE, 'binary');
    outer.write(hash('sha256', inner, 'binary'), BLOCK_SIZE, 'binary');
    return hash('sha256', outer, 'hex');
  };
}

function checksum(body: string): string {
  return toBase62(BigInt(crc32(body)), CHECKSUM_LENGTH);
}

function toBase62(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; rest > 0n; rest /= 62n) text = ALPHABET[Number(rest % 62n)] + text;
  return text.padStart(length, '0');
}
