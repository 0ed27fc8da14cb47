import { expect, test } from 'vitest';
import { z } from 'zod';
import { DomainError } from '../../src/errors.ts';
import type { OperationContext } from '../../src/kernel/context.ts';
import { invalidInput, invalidRequest } from '../../src/kernel/invalid-input.ts';
import { defineOperation } from '../../src/kernel/operation.ts';
import type { Permission } from '../../src/kernel/permission.ts';
import { defineRelation } from '../../src/kernel/relation.ts';
import { requirePermission } from '../../src/kernel/require-permission.ts';

const KEY = `alm_k1_${'a'.repeat(43)}`;
const input = z.object({
  title: z.string().optional(),
  place: z.object({ column: z.int() }).optional(),
});
const output = z.object({ id: z.string(), title: z.string(), hidden: z.string().optional() });
const stored = { id: 'i', title: 'stored', other: 1 };
const shared = { name: 'x', summary: 'X.', input, output, fails: [] } as const;

const write = defineOperation({
  ...shared,
  permission: 'projects:write',
  handle: async () => stored,
});
const read = defineOperation({
  ...shared,
  permission: 'projects:read',
  handle: async () => stored,
});
const open = defineOperation({ ...shared, permission: null, handle: async () => stored });

const makeSecret = defineOperation({
  ...shared,
  permission: null,
  secret: { idOf: ({ id }) => id, remedy: 'Revoke it' },
  handle: async () => stored,
});

/** A caller with some permissions: by a key, or by a session. */
const callerWith = (permissions: Permission[], apiKey: object | null = {}) =>
  ({ caller: { permissions: new Set(permissions), apiKey } }) as unknown as OperationContext;

test('a request notes that its answer holds a secret', async () => {
  const noted: string[] = [];
  const context = { ...callerWith([]), noteSecret: () => void noted.push('secret') };

  await open.run(context, {});
  expect(noted).toEqual([]);
  await makeSecret.run(context, {});

  expect(noted).toEqual(['secret']);
});

test('a missing permission is reported before a wrong input', async () => {
  const context = callerWith(['boards:read']);

  await expect(write.run(context, { title: 7 })).rejects.toMatchObject({
    code: 'PERMISSION_MISSING',
  });
});

test('a wrong input is reported with the path of each issue', async () => {
  const context = callerWith(['projects:write']);

  await expect(write.run(context, { title: 7, place: { column: 'x' } })).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    message: expect.stringMatching(/^The input is not valid\. title: .+; place\.column: /),
    issues: [{ path: 'title' }, { path: 'place.column' }],
  });
});

test('an answer has the fields of its output', async () => {
  const both = callerWith(['projects:write', 'projects:read']);

  for (const operation of [write, read, open]) {
    expect(await operation.run(both, {})).toEqual({ id: 'i', title: 'stored' });
  }
});

test('a caller who may write but not read gets the identifiers and the given fields', async () => {
  const context = callerWith(['projects:write']);

  expect(await write.run(context, {})).toEqual({ id: 'i' });
  expect(await write.run(context, { title: undefined })).toEqual({ id: 'i' });
  expect(await write.run(context, { title: 'given' })).toEqual({ id: 'i', title: 'stored' });
});

test('a write refuses a credential in its input, and a read takes it', async () => {
  const context = callerWith(['projects:write', 'projects:read']);

  await expect(write.run(context, { title: KEY })).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
  });
  expect(await read.run(context, { title: KEY })).toMatchObject({ id: 'i' });
});

test('a missing permission names the permission and the credential that lacks it', () => {
  const missing = (apiKey: object | null) => () =>
    requirePermission(callerWith([], apiKey), 'boards:write');

  expect(missing({})).toThrow('requires the permission boards:write, which this key does not have');
  expect(missing(null)).toThrow('which your role does not have. Ask an owner or admin');
  expect(() => requirePermission(callerWith([]), null)).not.toThrow();
});

test('a relation is loaded with its permission only, and its failures are translated', async () => {
  const relation = defineRelation({
    permission: 'boards:read',
    loadMany: async (_context, ids: readonly string[]) => {
      if (ids.length === 0) throw Object.assign(new Error('x'), { code: '57P01' });
      return new Map(ids.map((id) => [id, id]));
    },
  });
  const context = callerWith(['boards:read']);

  expect(await relation.loadMany(context, ['a'], {})).toEqual(new Map([['a', 'a']]));
  await expect(relation.loadMany(callerWith([]), ['a'], {})).rejects.toMatchObject({
    code: 'PERMISSION_MISSING',
  });
  await expect(relation.loadMany(context, [], {})).rejects.toBeInstanceOf(DomainError);
});

test('an issue without a field is a sentence of its own', () => {
  const error = invalidInput([
    { path: '', message: 'must not be empty' },
    { path: 'a', message: 'must be set' },
  ]);

  expect(error.message).toBe('The input is not valid. must not be empty; a: must be set');
  expect(error.issues).toHaveLength(2);
  expect(invalidRequest('Wrong.')).toMatchObject({ code: 'VALIDATION_FAILED', message: 'Wrong.' });
});
