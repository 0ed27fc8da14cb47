import { expect, test } from 'vitest';
import { openBrowser } from '../../support/browser.ts';
import { rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeInvitation } from '../../support/invitations.ts';
import { makeOrganization } from '../../support/organization.ts';
import { appPausedAfterReading } from '../../support/paused-app.ts';
import { PASSWORD } from '../../support/people.ts';

type Ids = { invitation: string; inviter: string };

test.each([
  { what: 'withdrawn', path: ({ invitation }: Ids) => `/api/invitations/${invitation}` },
  {
    what: 'void, because its sender becomes a member,',
    path: ({ inviter }: Ids) => `/api/users/members/${inviter}`,
    body: { role: 'member' },
  },
  {
    what: 'void, because its sender is disabled,',
    path: ({ inviter }: Ids) => `/api/users/members/${inviter}`,
    body: { isDisabled: true },
  },
])('a user does not join if the invitation is $what meanwhile', async ({ path, body }) => {
  const { prisma } = await testDatabase();
  const organization = await makeOrganization();
  const owner = rest((await organization.makeKey()).key);
  const { userId } = await organization.makeMember('admin');
  const { id, token, email } = await makeInvitation(organization, { inviterId: userId });
  const app = await appPausedAfterReading('"role":"admin"', () =>
    owner(path({ invitation: id, inviter: userId }), { method: body ? 'PATCH' : 'DELETE', body }),
  );

  const answer = await openBrowser(app).post('/api/auth/accept-invitation', {
    token,
    name: 'Grace',
    password: PASSWORD,
  });

  expect([answer.status, answer.body.code]).toEqual([404, 'INVITATION_NOT_FOUND']);
  expect(await prisma.user.count({ where: { email } })).toBe(0);
});
