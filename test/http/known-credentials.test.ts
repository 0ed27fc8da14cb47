import { expect, test } from 'vitest';
import { KnownCredentials } from '../../src/http/known-credentials.ts';

const address = '192.0.2.1';
const byKey = (key: string) => ({ address, headers: { authorization: `Bearer ${key}` } });
const byCookie = { address, headers: { cookie: 'almirant_session=a' } };

test('a request takes the share of its address until its credential has been accepted', () => {
  const known = new KnownCredentials();
  expect(known.ownerOf(byKey('one'))).toBe(address);

  known.note(byKey('one'));

  expect(known.ownerOf(byKey('one'))).not.toBe(address);
  expect(known.ownerOf({ ...byKey('one'), address: '192.0.2.2' })).toBe(
    known.ownerOf(byKey('one')),
  );
  expect(known.ownerOf(byKey('two'))).toBe(address);
});

test('each accepted credential has a share of its own, which does not show it', () => {
  const known = new KnownCredentials();
  const senders = [byKey('one'), byKey('two'), byCookie];
  for (const sender of senders) known.note(sender);

  const owners = senders.map((sender) => known.ownerOf(sender));

  expect(new Set([address, ...owners]).size).toBe(4);
  expect(owners.join()).not.toMatch(/one|two|session/);
});

test('the key of a request counts, and not the cookie beside it', () => {
  const known = new KnownCredentials();
  known.note(byCookie);

  const both = { address, headers: { ...byCookie.headers, ...byKey('one').headers } };

  expect(known.ownerOf(both)).toBe(address);
});

test('requests without a credential share their address', () => {
  const known = new KnownCredentials();
  known.note({ address, headers: {} });

  expect(known.ownerOf({ address, headers: {} })).toBe(address);
  expect(known.ownerOf({ address: '192.0.2.2', headers: {} })).toBe('192.0.2.2');
});
