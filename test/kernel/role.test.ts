import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { permissions } from '../../src/kernel/permission.ts';
import {
  effectivePermissions,
  mayGiveRole,
  mayManageOthers,
  permissionsOf,
  type Role,
} from '../../src/kernel/role.ts';

const ofMembers = [
  'projects:read',
  'projects:write',
  'boards:read',
  'work-items:read',
  'work-items:write',
  'ai-sessions:read',
  'ai-sessions:write',
  'members:read',
  'api-keys:read',
  'api-keys:write',
  'operations:read',
  'audit-log:read',
  'graphql:introspect',
];

const ofAdmins = [
  ...ofMembers,
  'projects:delete',
  'boards:write',
  'boards:delete',
  'work-items:delete',
  'members:write',
  'organization:write',
  'operations:write',
  'graphql:free-text',
];

test.each([
  ['owner', ofAdmins],
  ['admin', ofAdmins],
  ['member', ofMembers],
] as const)('permissions of the role %s, whole', (role, expected) => {
  expect([...permissionsOf(role)].sort()).toEqual([...expected].sort());
});

test('owners and admins have every permission', () => {
  expect(ofAdmins.sort()).toEqual([...permissions].sort());
});

const roles: Role[] = ['owner', 'admin', 'member'];

test.each([
  ['owner', ['owner', 'admin', 'member'], true],
  ['admin', ['admin', 'member'], true],
  ['member', [], false],
] as const)('the role %s gives the roles %j', (giver, given, manages) => {
  expect(roles.filter((role) => mayGiveRole(giver, role))).toEqual(given);
  expect(mayManageOthers(giver)).toBe(manages);
});

test('a key has the selected permissions that its role allows, in every look-up', () => {
  // No cache has a combination with another name.
  const selected = `projects:read projects:delete graphql:introspect ${randomUUID()}`;
  const effective = () =>
    (['owner', 'member'] as const).map((role) => [...effectivePermissions(role, selected)]);
  const expected = [
    ['projects:read', 'projects:delete', 'graphql:introspect'],
    ['projects:read', 'graphql:introspect'],
  ];

  expect(effective()).toEqual(expected);
  expect(effective()).toEqual(expected);
});
