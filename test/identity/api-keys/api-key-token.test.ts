import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  createApiKeyHasher,
  isWellFormedApiKey,
  mintApiKey,
} from '../../../src/identity/api-keys/api-key-token.ts';
import { createKeyedHash } from '../../../src/kernel/keyed-hash.ts';

const secret = 'the first secret, which is long enough';
const keyedHash = createKeyedHash(secret);
const mint = () => mintApiKey({ randomBytes, keyedHash });
/** A text with the checksum of a key. */
const withChecksum = (body: string) => {
  const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const digit = (_: unknown, place: number) =>
    characters[Math.floor(crc32(body) / 62 ** place) % 62];
  return body + Array.from({ length: 6 }, digit).toReversed().join('');
};
const hashApiKey = (key: string, under: string) =>
  Buffer.from(createKeyedHash(under)(key)).toString('hex');

test('an API key has a type, 43 characters of 256 random bits, and a checksum of 6', () => {
  const keys = Array.from({ length: 1_000 }, () => mint().key);

  expect(keys.filter((key) => !/^alm_k1_[0-9A-Za-z]{49}$/.test(key))).toEqual([]);
  expect(keys.filter((key) => !isWellFormedApiKey(key))).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('keys of the smallest and the largest random value have the same length', () => {
  const smallest = mintApiKey({ keyedHash, randomBytes: (size) => new Uint8Array(size) });
  const largest = mintApiKey({ keyedHash, randomBytes: (size) => new Uint8Array(size).fill(255) });

  expect([smallest.key.length, largest.key.length]).toEqual([56, 56]);
});

test('the key prefix is the first 15 characters', () => {
  const { key, keyPrefix } = mint();

  expect(keyPrefix).toBe(key.slice(0, 15));
});

test('the checksum detects any single wrong character without a database query', () => {
  const { key } = mint();

  const altered = Array.from(key, (character, index) => {
    const other = character === 'a' ? 'b' : 'a';
    return key.slice(0, index) + other + key.slice(index + 1);
  });

  expect(altered.filter(isWellFormedApiKey)).toEqual([]);
});

test('a text of another length or alphabet is not a well-formed key', () => {
  const { key } = mint();
  expect(withChecksum(key.slice(0, -6))).toBe(key);
  const others = [
    '',
    key.slice(0, -1),
    `${key}0`,
    ` ${key}`,
    `${key}\n`,
    key.slice(7),
    key.toUpperCase(),
    key.replace('alm_k1_', 'alm_sa_'),
    key.replace('alm_k1_', 'alm_k2_'),
    withChecksum(`${key.slice(0, -6)}0`),
    withChecksum(key.slice(0, -6).replace('alm_k1_', 'alm_k2_')),
  ];

  expect(others.filter(isWellFormedApiKey)).toEqual([]);
});

test('the key hash covers all characters and depends on the secret', () => {
  const { key, keyHash } = mint();

  expect(keyHash).toHaveLength(32);
  expect(hashApiKey(key, secret)).toBe(Buffer.from(keyHash).toString('hex'));
  expect(hashApiKey(key, 'another secret, which is long enough')).not.toBe(hashApiKey(key, secret));
  expect(hashApiKey(key.replace('alm_k1_', 'alm_sa_'), secret)).not.toBe(hashApiKey(key, secret));
});

test('creation and verification compute the same key hash for secrets of any length', () => {
  const secrets = [secret, 'x'.repeat(63), 'x'.repeat(64), 'x'.repeat(65), 'ñ'.repeat(40), ''];
  const keys = Array.from({ length: 20 }, () => mint().key);

  for (const each of secrets) {
    const hashKey = createApiKeyHasher(each);
    expect(keys.map(hashKey)).toEqual(keys.map((key) => hashApiKey(key, each)));
  }
});
