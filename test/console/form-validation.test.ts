import { expect, test } from 'vitest';
import { retryMessage } from '../../src/console/app/form/retry-message.ts';
import { emailAddress, line, newPassword } from '../../src/console/app/form/validators.ts';
import { returnPath, signInPath } from '../../src/console/app/session/return-path.ts';

test('a new password has 12 to 128 characters', () => {
  expect(newPassword('')).toMatch(/^Enter a password/);
  expect(newPassword('eleven char')).toBe('Use at least 12 characters. You entered 11.');
  expect(newPassword('twelve chars')).toBeUndefined();
  expect(newPassword(' '.repeat(128))).toBeUndefined();
  expect(newPassword('x'.repeat(129))).toBe('Use 128 characters or fewer. You entered 129.');
});

test('the page rejects only obviously invalid email addresses', () => {
  expect(emailAddress('ana')).toMatch(/^Enter a valid email address/);
  expect(emailAddress(' ana@example.com ')).toBeUndefined();
  expect(emailAddress('owner@almirant.local')).toBeUndefined();
});

test('a name has 1 to 255 characters', () => {
  expect(line('Enter a name.')('  ')).toBe('Enter a name.');
  expect(line('Enter a name.')('x'.repeat(255))).toBeUndefined();
  expect(line('Enter a name.')('x'.repeat(256))).toBe(
    'Use 255 characters or fewer. You entered 256.',
  );
});

test('the retry message shows the waiting time', () => {
  const now = Date.parse('2026-11-23T12:00:30Z');

  expect(retryMessage(20, now)).toBe('Try again in 20 seconds.');
  expect(retryMessage(60, now)).toMatch(/^Try again in a minute, at \d\d:01\.$/);
  expect(retryMessage(541, now)).toMatch(/^Try again in 10 minutes, at \d\d:10\.$/);
});

test('the return path is restored, unless it leads to another site', () => {
  const address = signInPath('/settings/members?by=1#2');

  expect(returnPath(address.slice('/sign-in'.length))).toBe('/settings/members?by=1#2');
  for (const elsewhere of [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    '',
  ]) {
    expect(returnPath(`?to=${encodeURIComponent(elsewhere)}`)).toBe('/');
  }
});
