import { expect, test } from 'vitest';
import { describePermissions } from '../../src/console/app/api-keys/describe-permissions.ts';
import {
  otherPermissions,
  permissionAreas,
} from '../../src/console/app/api-keys/permission-areas.ts';
import {
  permissionsOf,
  presetOf,
  presets,
} from '../../src/console/app/api-keys/permission-presets.ts';
import { summarizePermissions } from '../../src/console/app/api-keys/summarize-permissions.ts';
import { togglePermission } from '../../src/console/app/api-keys/toggle-permission.ts';
import type { Permission } from '../../src/console/generated/graphql.ts';
import { permissions } from '../../src/kernel/permission.ts';
import { permissionsOf as permissionsOfRole, type Role } from '../../src/kernel/role.ts';

/** Converts a permission to its GraphQL enum value. */
const named = (name: string) => name.toUpperCase().replaceAll(/\W/g, '_') as Permission;

const allowedTo = (role: Role) => [...permissionsOfRole(role)].map(named);
const [readOnly, claudeCode, fullAccess] = presets.map(({ id }) => id);

function given(presetId: string | undefined, role: Role): Permission[] {
  const preset = presets.find(({ id }) => id === presetId);
  return preset ? permissionsOf(preset, allowedTo(role)) : [];
}

test('the grid offers every permission', () => {
  const offered = [
    ...permissionAreas.flatMap((area) => Object.values(area.permissions)),
    ...otherPermissions,
  ].map(({ name }) => name);

  expect(offered.toSorted()).toEqual(permissions.map(named).toSorted());
});

test('the read-only preset has exactly the read permissions', () => {
  const selected = given(readOnly, 'owner');

  expect(selected).toEqual(allowedTo('owner').filter((name) => name.endsWith('_READ')));
});

test('the Claude Code preset excludes deleting and managing members and keys', () => {
  for (const role of ['owner', 'member'] as const) {
    expect(given(claudeCode, role).toSorted()).toEqual([
      'AI_SESSIONS_READ',
      'AI_SESSIONS_WRITE',
      'BOARDS_READ',
      'MEMBERS_READ',
      'PROJECTS_READ',
      'PROJECTS_WRITE',
      'WORK_ITEMS_READ',
      'WORK_ITEMS_WRITE',
    ]);
  }
});

test('the full-access preset has exactly the permissions of the user', () => {
  expect(given(fullAccess, 'member')).toEqual(allowedTo('member'));
  expect(given(fullAccess, 'owner')).toHaveLength(permissions.length);
});

test('presetOf finds a preset in any order', () => {
  const allowed = allowedTo('member');

  expect(presetOf(given(claudeCode, 'member').toReversed(), allowed)?.id).toBe(claudeCode);
  expect(presetOf(['PROJECTS_READ'], allowed)).toBeUndefined();
});

test('selecting Write selects Read, which can be deselected', () => {
  const writing = togglePermission([], 'BOARDS_WRITE');
  expect(writing.toSorted()).toEqual(['BOARDS_READ', 'BOARDS_WRITE']);

  expect(togglePermission(writing, 'BOARDS_READ')).toEqual(['BOARDS_WRITE']);
  expect(togglePermission([], 'GRAPHQL_INTROSPECT')).toEqual(['GRAPHQL_INTROSPECT']);
});

test.for<[Permission[], string, string | undefined]>([
  [given(fullAccess, 'owner'), 'Full access', undefined],
  [given(readOnly, 'owner'), 'Read only', undefined],
  [given(claudeCode, 'owner'), 'Claude Code', undefined],
  [['PROJECTS_READ'], 'Custom', 'Read: projects'],
  [['PROJECTS_READ', 'AI_SESSIONS_WRITE'], 'Custom', 'Write: AI sessions'],
  [
    ['PROJECTS_WRITE', 'BOARDS_WRITE', 'WORK_ITEMS_DELETE', 'MEMBERS_WRITE'],
    'Custom',
    'Write: projects, boards, +2 more',
  ],
])('summarizePermissions summarizes %j', ([selected, title, detail]) => {
  expect(summarizePermissions(selected)).toEqual({ title, ...(detail && { detail }) });
});

test('describePermissions groups permissions by area', () => {
  expect(describePermissions(['WORK_ITEMS_WRITE', 'WORK_ITEMS_READ', 'GRAPHQL_FREE_TEXT'])).toEqual(
    [
      expect.objectContaining({ noun: 'work items', can: 'Read, Write' }),
      expect.objectContaining({ noun: 'unregistered GraphQL', can: 'Allowed' }),
    ],
  );
});
