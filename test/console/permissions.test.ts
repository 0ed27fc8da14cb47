import { isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import {
  describeAbilities,
  describePermissions,
} from '../../src/console/app/api-keys/describe-permissions.ts';
import { offeredPermissions } from '../../src/console/app/api-keys/permission-areas.ts';
import {
  permissionsOf,
  presetOf,
  presets,
} from '../../src/console/app/api-keys/permission-presets.ts';
import { summarizePermissions } from '../../src/console/app/api-keys/summarize-permissions.ts';
import { togglePermission } from '../../src/console/app/api-keys/toggle-permission.ts';
import type { Permission } from '../../src/console/generated/graphql.ts';
import { permissionSummaries as generatedSummaries } from '../../src/console/generated/permissions.ts';
import { permissionSummaries, permissions } from '../../src/kernel/permission.ts';
import { permissionsOf as permissionsOfRole, type Role } from '../../src/kernel/role.ts';
import { catalogue as operations } from '../../src/modules.ts';
import { schema } from '../../src/schema.ts';

/** Converts a permission to its GraphQL enum value. */
const named = (name: string) => name.toUpperCase().replaceAll(/\W/g, '_') as Permission;

const allowedTo = (role: Role) => [...permissionsOfRole(role)].map(named);
const [readOnly, claudeCode, fullAccess] = presets.map(({ id }) => id);

function given(presetId: string | undefined, role: Role): Permission[] {
  const preset = presets.find(({ id }) => id === presetId);
  return preset ? permissionsOf(preset, allowedTo(role)) : [];
}

test('the grid offers every permission that opens something', () => {
  const opening = permissions.filter(
    (name) => name.startsWith('graphql:') || operations.some((each) => each.permission === name),
  );

  expect(offeredPermissions.toSorted()).toEqual(opening.map(named).toSorted());
});

const some = permissions.filter((name) => offeredPermissions.includes(named(name)));
const singlesAndPairs = some
  .flatMap((one, position) => some.slice(position).map((other) => [...new Set([one, other])]))
  .map((selected) => ({ selected, names: selected.join(' and ') }));

/** The ways to act of operations and of sentences, by the verbs of both. */
const ways = [
  { way: 'read', operation: /^(get|list|resolve)/, sentence: /^View/ },
  {
    way: 'take away',
    operation: /^(delete|remove|clear|unpublish|discard|revoke|retire|archive)/,
    sentence: /\b(delete|remove|revoke|retire|withdraw|archive)\b/i,
  },
  {
    way: 'change',
    operation:
      /^(create|update|add|move|bulk|set|reset|promote|provision|reorder|record|complete|check|register|activate|publish|invite)/,
    sentence: /^(create|invite|record|register|rename)\b|\. Add\b/i,
  },
] as const;

test.each(singlesAndPairs)('the page says what operations $names open', ({ selected }) => {
  const opened = operations.filter(({ permission }) => permission && selected.includes(permission));
  const sentences = describeAbilities(selected.map(named));

  const done = ways.filter(({ operation }) => opened.some(({ name }) => operation.test(name)));
  const said = ways.filter(({ sentence }) => sentences.some((each) => sentence.test(each)));
  expect(said).toEqual(done);
  expect(sentences).toHaveLength(
    selected.filter((name) => !name.endsWith(':read')).length +
      (selected.some((name) => name.endsWith(':read')) ? 1 : 0),
  );
});

test('every operation with a permission has one of the ways to act', () => {
  const guarded = operations.filter(({ permission }) => permission);

  const without = guarded.filter(
    ({ name }) => ways.filter(({ operation }) => operation.test(name)).length !== 1,
  );

  expect(without.map(({ name }) => name)).toEqual([]);
});

test('a key that may only send unregistered GraphQL says that it passes the operation mode', () => {
  expect(describeAbilities(['GRAPHQL_FREE_TEXT'])).toEqual([
    permissionSummaries['graphql:free-text'],
  ]);
  expect(permissionSummaries['graphql:free-text']).toContain('every operation mode');
});

test('the schema describes each permission by the sentence of the page', () => {
  const type = schema.getType('Permission');

  const values = isEnumType(type) ? type.getValues() : [];
  const described = Object.fromEntries(values.map(({ name, description }) => [name, description]));
  expect(described).toMatchObject(
    Object.fromEntries(permissions.map((name) => [named(name), permissionSummaries[name]])),
  );
  expect(described).toMatchObject(generatedSummaries);
});

test('the read-only preset has exactly the read permissions', () => {
  const selected = given(readOnly, 'owner');

  expect(selected).toEqual(offeredPermissions.filter((name) => name.endsWith('_READ')));
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

test('the full-access preset has exactly the offered permissions of the user', () => {
  const offered = allowedTo('member').filter((name) => offeredPermissions.includes(name));

  expect(given(fullAccess, 'member')).toEqual(offered);
  expect(given(fullAccess, 'owner')).toHaveLength(offeredPermissions.length);
});

test('presetOf finds a preset in any order', () => {
  const allowed = allowedTo('member');

  expect(presetOf(given(claudeCode, 'member').toReversed(), allowed)?.id).toBe(claudeCode);
  expect(presetOf([...given(readOnly, 'member'), 'AUDIT_LOG_READ'], allowed)?.id).toBe(readOnly);
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
    'Write: projects, boards, +1 more; Delete: work items',
  ],
  [['GRAPHQL_INTROSPECT'], 'Custom', 'GraphQL schema'],
  [['PROJECTS_READ', 'GRAPHQL_FREE_TEXT'], 'Custom', 'Read: projects; unregistered GraphQL'],
  [['BOARDS_DELETE'], 'Custom', 'Delete: boards'],
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
