import { createHmac } from 'node:crypto';

/** HMAC-SHA-256 of a text under a server secret. */
export type KeyedHash = (text: string) => Uint8Array<ArrayBuffer>;

export function createKeyedHash(secret: string): KeyedHash {
  return (text) => new Uint8Array(createHmac('sha256', secret).update(text).digest());
}
