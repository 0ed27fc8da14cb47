import { expect, test } from 'vitest';
import type { ApiKey } from '../../src/console/app/api-keys/api-key.ts';
import {
  type ListView,
  readListView,
  writeListView,
} from '../../src/console/app/api-keys/list-view.ts';
import { selectApiKeys } from '../../src/console/app/api-keys/select-api-keys.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(NOW - days * DAY_MS).toISOString();

const USER_ID = '01a20a04-0cbc-74c0-b169-28814155c4a0';

const ana = { id: 'ana', name: 'Ana' };
const bruno = { id: 'bruno', name: 'Bruno' };

function key(name: string, more: Partial<ApiKey>): ApiKey {
  return {
    id: name,
    name,
    keyPrefix: `alm_k1_${name}`,
    permissions: ['PROJECTS_READ'],
    status: 'ACTIVE',
    operationMode: null,
    createdBy: ana,
    createdAt: daysAgo(10),
    lastUsedAt: null,
    revokedAt: null,
    ...more,
  };
}

const keys = [
  key('item 10', { createdAt: daysAgo(100) }),
  key('item 9', { createdAt: daysAgo(200), lastUsedAt: daysAgo(91) }),
  key('Deploy', { createdAt: daysAgo(300), lastUsedAt: daysAgo(89), createdBy: bruno }),
  key('gone', { status: 'REVOKED', revokedAt: daysAgo(1) }),
];

function names(change: Partial<ListView>): string[] {
  const view = { ...readListView(new URLSearchParams()), ...change };
  return selectApiKeys(keys, { view, userId: ana.id, now: NOW }).map(({ name }) => name);
}

test('the list shows active keys, newest first, by default', () => {
  expect(names({})).toEqual(['item 10', 'item 9', 'Deploy']);
  expect(names({ status: 'revoked' })).toEqual(['gone']);
  expect(names({ status: 'all' })).toHaveLength(4);
});

test('a search matches part of the name or prefix, ignoring case', () => {
  expect(names({ search: ' deP ' })).toEqual(['Deploy']);
  expect(names({ search: 'ALM_K1_item' })).toEqual(['item 10', 'item 9']);
});

test('filters select own keys and keys unused for 90 days', () => {
  expect(names({ isMine: true })).toEqual(['item 10', 'item 9']);
  expect(names({ isUnused: true })).toEqual(['item 10', 'item 9']);
});

test('a filter selects the keys of one creator', () => {
  expect(names({ createdBy: bruno.id })).toEqual(['Deploy']);
});

test('names sort numerically and keys that were never used come first', () => {
  expect(names({ sorting: { by: 'name', isDescending: false } })).toEqual([
    'Deploy',
    'item 9',
    'item 10',
  ]);
  expect(names({ sorting: { by: 'used', isDescending: false } })).toEqual([
    'item 10',
    'item 9',
    'Deploy',
  ]);
});

test.for(['', 'q=ci&status=revoked&mine=1&unused=1&sort=-name', 'sort=used', `by=${USER_ID}`])(
  'the query string "%s" round-trips',
  (address) => {
    const view = readListView(new URLSearchParams(address));
    expect(writeListView(view).toString()).toBe(address);
  },
);

test('an invalid query string gives the default view', () => {
  const view = readListView(new URLSearchParams('status=constructor&sort=toString&by=everybody'));

  expect(view).toEqual(readListView(new URLSearchParams()));
});
