import { expect, test } from 'vitest';
import { holdsCredential, redactCredentials } from '../../src/kernel/credential-text.ts';

const secret = 'aB3'.repeat(16);
const key = `alm_k1_${secret}x`;
const token = 'aB3_-'.repeat(9).slice(0, 43);

/** A key in each way to write it, within text. */
const written: [string, string][] = [
  ['plain', `Bearer ${key}.`],
  ['as a GraphQL alias', `{ ${key}: viewer { role } }`],
  ['of a service account', `alm_sa_${secret}x`],
  ['without its last characters', key.slice(0, 40)],
  ['percent-encoded', `/api/alm%5Fk1%5f${secret}`],
  ['encoded several times', `/api/%2525616lm%255fk1_${secret}`.replace('616', '61')],
  ['with Unicode escapes', String.raw`"\u0061lm_\u006b1_${secret}"`],
  ['with braced Unicode escapes', String.raw`"\u{61}lm\u{0005f}k1_${secret}"`],
  ['escaped within JSON within JSON', String.raw`"\\u0061lm\\u005Fk1_${secret}"`],
  ['with escapes in its secret', String.raw`alm_k1_\u0061\x42%33${secret}`],
];

test.each(written)('an API key %s is found and redacted', (_, text) => {
  const redacted = redactCredentials(text);

  expect(holdsCredential(text)).toBe(true);
  expect(redacted).toContain('[redacted]');
  expect(redacted).not.toContain(secret.slice(0, 12));
  expect(holdsCredential(redacted)).toBe(false);
});

test.each([
  ['a set-up link', `http://localhost:3001/set-up#${token}`],
  ['an invitation link', `https://example.com/almirant/invitation%23${token}`],
  ['a password reset link', `https://example.com/reset-password#${token}`],
  ['a session cookie', `almirant_session=${'a1'.repeat(16)}.c2lnbmF0dXJl; Path=/`],
])('%s is found and redacted', (_, text) => {
  expect(holdsCredential(text)).toBe(true);
  expect(redactCredentials(text)).not.toMatch(/aB3|a1a1|c2lnb/);
});

test.each([
  ['a display prefix', 'alm_k1_aB3aB3aB3'],
  ['a placeholder', 'alm_k1_…'],
  ['the name of a variable', `ALMIRANT_API_KEY=\${ALMIRANT_API_KEY}`],
  ['the hash of a document', `sha256:${'0123456789abcdef'.repeat(4)}`],
  ['a link to a heading', `https://example.com/docs#${token}`],
])('%s is no credential', (_, text) => {
  expect(holdsCredential(text)).toBe(false);
});

test('redaction removes truncated API keys', () => {
  expect(redactCredentials(`GET /${key}/${key.slice(0, 20)} done`)).toBe(
    'GET /alm_[redacted]/alm_[redacted] done',
  );
});
