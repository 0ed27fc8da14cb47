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

/** As GraphQL spells it. */
const named = (name: string) => name.toUpperCase().replaceAll(/\W/g, '_') as Permission;

const allowedTo = (role: Role) => [...permissionsOfRole(role)].map(named);
const [readOnly, claudeCode, fullAccess] = presets.map(({ id }) => id);

function given(presetId: string | undefined, role: Role): Permission[] {
  const preset = presets.find(({ id }) => id === presetId);
  return preset ? permissionsOf(preset, allowedTo(role)) : [];
}

test('every permission that there is can be chosen in the grid', () => {
  const offered = [
    ...permissionAreas.flatMap((area) => Object.values(area.permissions)),
    ...otherPermissions,
  ].map(({ name }) => name);

  expect(offered.toSorted()).toEqual(permissions.map(named).toSorted());
});

test('read only is all reading and nothing else', () => {
  const selected = given(readOnly, 'owner');

  expect(selected).toEqual(allowedTo('owner').filter((name) => name.endsWith('_READ')));
});

test('a key for Claude Code deletes nothing and touches neither members nor keys', () => {
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

test('full access is what the person has, and no more', () => {
  expect(given(fullAccess, 'member')).toEqual(allowedTo('member'));
  expect(given(fullAccess, 'owner')).toHaveLength(permissions.length);
});

test('a selection that a preset comes to is that preset, in whatever order', () => {
  const allowed = allowedTo('member');

  expect(presetOf(given(claudeCode, 'member').toReversed(), allowed)?.id).toBe(claudeCode);
  expect(presetOf(['PROJECTS_READ'], allowed)).toBeUndefined();
});

test('who may change something may see it, unless that is taken away again', () => {
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
])('%j is told in a few words', ([selected, title, detail]) => {
  expect(summarizePermissions(selected)).toEqual({ title, ...(detail && { detail }) });
});

test('what a key may do is told by area, in the words of the grid', () => {
  expect(describePermissions(['WORK_ITEMS_WRITE', 'WORK_ITEMS_READ', 'GRAPHQL_FREE_TEXT'])).toEqual(
    [
      expect.objectContaining({ noun: 'work items', can: 'Read, Write' }),
      expect.objectContaining({ noun: 'unregistered GraphQL', can: 'Allowed' }),
    ],
  );
});
