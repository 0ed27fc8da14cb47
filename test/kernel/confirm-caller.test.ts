import { expect, test } from 'vitest';
import { createTenantClients } from '../../src/db/tenant-client.ts';
import { withConfirmedCaller } from '../../src/kernel/confirm-caller.ts';
import type { OperationContext } from '../../src/kernel/context.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

/** The callers of a request: by a key of an admin, and by a session of the admin. */
async function makeCallers() {
  const { prisma } = await testDatabase();
  const made = await makeOrganization();
  const { userId } = await made.makeMember('admin');
  const { id } = await made.makeKey({ userId, permissions: ['projects:read', 'members:write'] });
  const organization = { id: made.id, name: 'As authenticated', operationMode: 'off' };
  const db = createTenantClients(prisma)(made.id);
  const confirm = (apiKey: object | null) => {
    const caller = { user: { id: userId }, organization, apiKey };
    return withConfirmedCaller({ db, caller } as unknown as OperationContext, async (inner) => ({
      ...inner.caller,
      permissions: [...inner.caller.permissions],
    }));
  };
  const member = { organizationId_userId: { organizationId: made.id, userId } };
  return {
    byKey: () => confirm({ id, name: 'k', operationMode: null }),
    bySession: () => confirm(null),
    prisma,
    organization,
    key: { where: { id } },
    member: { where: member },
    user: { where: { id: userId } },
  };
}

test('a confirmed caller has the role, permissions and modes of now, and the rest as before', async () => {
  const { byKey, prisma, organization, key, member } = await makeCallers();
  await prisma.member.update({ ...member, data: { role: 'member' } });
  await prisma.apiKey.update({ ...key, data: { operationMode: 'audit' } });
  const data = { operationMode: 'safelist', name: 'Renamed' } as const;
  await prisma.organization.update({ where: { id: organization.id }, data });

  expect(await byKey()).toMatchObject({
    role: 'member',
    permissions: ['projects:read'],
    organization: { ...organization, operationMode: 'safelist' },
    apiKey: { id: key.where.id, name: 'k', operationMode: 'audit' },
    operationMode: 'safelist',
  });
});

test('a confirmed caller by session has no key, and all permissions of the role', async () => {
  const { bySession } = await makeCallers();

  const caller = await bySession();

  expect(caller).toMatchObject({ role: 'admin', apiKey: null, operationMode: 'audit' });
  expect(caller.permissions).toContain('organization:write');
});

type Callers = Awaited<ReturnType<typeof makeCallers>>;
type End = (callers: Callers) => Promise<unknown>;

const at = new Date();
const ends: [what: string, end: End, outcomes: { byKey: string; bySession: string }][] = [
  [
    'the key is revoked',
    ({ prisma, key }) => prisma.apiKey.update({ ...key, data: { revokedAt: at } }),
    { byKey: 'rejected', bySession: 'fulfilled' },
  ],
  [
    'the member is disabled',
    ({ prisma, member }) => prisma.member.update({ ...member, data: { disabledAt: at } }),
    { byKey: 'rejected', bySession: 'rejected' },
  ],
  [
    'the user is disabled',
    ({ prisma, user }) => prisma.user.update({ ...user, data: { disabledAt: at } }),
    { byKey: 'rejected', bySession: 'rejected' },
  ],
];

test.each(ends)('once %s, a caller is not confirmed', async (_, end, outcomes) => {
  const callers = await makeCallers();
  await end(callers);

  const [byKey, bySession] = await Promise.allSettled([callers.byKey(), callers.bySession()]);

  expect({ byKey: byKey.status, bySession: bySession.status }).toEqual(outcomes);
  expect(byKey).toMatchObject({ reason: { code: 'UNAUTHENTICATED' } });
});
