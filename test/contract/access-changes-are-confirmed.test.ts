import { expect, test } from 'vitest';
import type { Permission } from '../../src/kernel/permission.ts';
import { permissions } from '../../src/kernel/permission.ts';
import { rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { statementsOf } from '../support/database.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';
import { pausedApp } from '../support/paused-app.ts';
import { call, eachWay, inEachWay, operations, type Way } from './call.ts';
import { examples } from './examples.ts';

const CREDENTIALS =
  'users|accounts|sessions|verifications|members|invitations|passwordResets|apiKeys';
const changesCredentials = new RegExp(
  `(?:INSERT INTO|UPDATE|DELETE FROM)\\s+(?:"public"\\.)?(?:"(?:${CREDENTIALS}|projectMembers)"|` +
    '"organizations" SET "operationMode")',
);
const locksOrganization = /FROM "organizations" WHERE "id" = .* FOR NO KEY UPDATE/;
const readsMembership = /FROM "members" m/;

/** Operations that change one of these tables without a confirmed caller, and why. */
const unconfirmed: Readonly<Record<string, string>> = {
  createProject: 'Its foreign key refuses the project role of a user who is no longer a member.',
};

const writing = operations.filter(({ name }) => examples[name].document?.startsWith('mutation'));
const confirmed = operations.filter(({ operation }) => operation.changesAccess);

test.each(writing)(
  '$name changes credentials and rights only with a confirmed caller',
  async ({ name, operation, ways }) => {
    const statements = await statementsOfCall(ways[0] as Way);

    const positionOf = (pattern: RegExp) => statements.findIndex((sql) => pattern.test(sql));
    const change = positionOf(changesCredentials);
    expect(statements.length).toBeGreaterThan(0);
    expect(operation.changesAccess ?? name in unconfirmed).toBe(change >= 0);
    if (!operation.changesAccess) return;
    expect(positionOf(locksOrganization)).toBeGreaterThanOrEqual(0);
    expect(positionOf(readsMembership)).toBeGreaterThan(positionOf(locksOrganization));
    expect(change).toBeGreaterThan(positionOf(readsMembership));
  },
);

type Change = { method: string; path: (admin: Admin) => string; body?: object };
type Admin = { userId: string; keyId: string };

const member = ({ userId }: Admin) => `/api/users/members/${userId}`;

/** Ends of the caller's access while the request runs, and the answer. */
const ends: (Change & { what: string; code: string })[] = [
  { what: 'removed', method: 'DELETE', path: member, code: 'UNAUTHENTICATED' },
  {
    what: 'disabled',
    method: 'PATCH',
    path: member,
    body: { isDisabled: true },
    code: 'UNAUTHENTICATED',
  },
  {
    what: 'revoked',
    method: 'DELETE',
    path: ({ keyId }) => `/api/api-keys/${keyId}`,
    code: 'UNAUTHENTICATED',
  },
];

test.each(confirmed.flatMap((row) => ends.map((end) => ({ ...row, end }))))(
  '$name has no effect if its caller is $end.what after authentication',
  async ({ name, ways, end }) => {
    const organization = await makeOrganization();
    const input = await examples[name].input(organization);
    const owner = rest((await organization.makeKey()).key);

    const outcomes = await eachWay(ways, async (way) => {
      const { key, ...admin } = await makeAdmin(organization);
      let ended: Record<string, unknown> = {};
      const app = await pausedApp(async () => {
        await owner(end.path(admin), { method: end.method, body: end.body });
        ended = await contentOf(organization.id);
      });
      const outcome = await call(way, { input, key, fetch: app.fetch });
      expect(await contentOf(organization.id)).toEqual(ended);
      return outcome;
    });

    expect(outcomes).toEqual(inEachWay(ways, { ok: false, code: end.code }));
  },
);

test('an admin who becomes a member after authentication creates no invitation', async () => {
  const organization = await makeOrganization();
  const owner = rest((await organization.makeKey()).key);
  const { key, ...admin } = await makeAdmin(organization);
  const app = await pausedApp(() =>
    owner(member(admin), { method: 'PATCH', body: { role: 'member' } }),
  );

  const { body } = await rest(key, app.fetch)('/api/invitations', {
    method: 'POST',
    body: { email: 'mallory@example.com' },
  });

  expect(body.code).toBe('PERMISSION_MISSING');
  expect((await owner('/api/invitations')).body.data).toEqual([]);
});

test('a key cannot create a key with a permission that its user loses after authentication', async () => {
  const organization = await makeOrganization();
  const owner = rest((await organization.makeKey()).key);
  const { key, ...admin } = await makeAdmin(organization);
  const app = await pausedApp(() =>
    owner(member(admin), { method: 'PATCH', body: { role: 'member' } }),
  );

  const { body } = await rest(key, app.fetch)('/api/api-keys', {
    method: 'POST',
    body: { name: 'CI', permissions: ['boards:write'] },
  });

  expect(body.code).toBe('PERMISSION_EXCEEDS_CALLER');
});

async function makeAdmin(organization: TestOrganization) {
  const { userId } = await organization.makeMember('admin');
  const { id: keyId, key } = await organization.makeKey({ userId });
  return { userId, keyId, key };
}

async function statementsOfCall(way: Way): Promise<string[]> {
  const organization = await makeOrganization();
  const granted: readonly Permission[] = permissions;
  const { key } = await organization.makeKey({ permissions: granted });
  const input = await examples[way.name].input(organization);
  const statements = await statementsOf(async () => {
    expect(await call(way, { input, key })).toMatchObject({ ok: true });
  });
  return statements.map((sql) => sql.replaceAll(/\s+/g, ' '));
}
