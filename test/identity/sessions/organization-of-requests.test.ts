import { expect, test } from 'vitest';
import { routes } from '../../../src/modules.ts';
import { testApp } from '../../support/app.ts';
import { callTool, graphql, rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { makeMemberWithPassword, signIn } from '../../support/people.ts';

const ELSEWHERE = [409, 'ORGANIZATION_MISMATCH'];
const NOT_NAMED = [400, 'ORGANIZATION_NOT_NAMED'];

const operations = [
  ...routes.map(({ method, path }) => ({ method, path })),
  { method: 'POST', path: '/graphql' },
  { method: 'GET', path: '/graphql?query={viewer{role}}' },
  { method: 'POST', path: '/graphql/anything' },
];

const ofThePerson = [
  { method: 'GET', path: '/api/auth/session' },
  { method: 'POST', path: '/api/auth/organization' },
  { method: 'POST', path: '/api/auth/change-password' },
  { method: 'POST', path: '/api/auth/sign-out' },
  { method: 'POST', path: '/api/auth/sign-out-everywhere' },
];

const bodies: Record<string, object> = {
  '/graphql': { query: '{ viewer { role } }' },
  '/api/auth/organization': { organizationId: '01890000-0000-7000-8000-000000000000' },
  '/api/auth/change-password': { currentPassword: 'x', newPassword: 'a long new password' },
};

/** A request without effect beyond the check of its organization. */
function requestTo({ method, path }: { method: string; path: string }) {
  return { method, ...(method !== 'GET' && { body: bodies[path] ?? {} }) };
}

async function makeTwoMemberships() {
  const { prisma } = await testDatabase();
  const person = await makeMemberWithPassword('owner');
  const { id: second } = await makeOrganization();
  const membership = { organizationId: second, userId: person.id, role: 'owner' } as const;
  await prisma.member.create({ data: membership });
  return { first: person.organizationId, second, person };
}

test('every route answers 409 by a session that is in another organization than the request names', async () => {
  const { person, second } = await makeTwoMemberships();
  const browser = await signIn(person);

  const answers = await Promise.all(
    [...operations, ...ofThePerson].map(async (route) => {
      const headers = { 'x-organization-id': second };
      const { status, body } = await browser.ask(route.path, { ...requestTo(route), headers });
      return [`${route.method} ${route.path}`, status, body.code];
    }),
  );

  expect(answers.filter(([, ...answer]) => `${answer}` !== `${ELSEWHERE}`)).toEqual([]);
  expect(answers.length).toBeGreaterThan(routes.length);
  expect((await browser.ask('/api/auth/session')).status).toBe(200);
});

test('every route that is not safe answers 400 by a session if it names no organization', async () => {
  const browser = await signIn(await makeMemberWithPassword('owner'));
  const unsafe = operations.filter(({ method }) => method !== 'GET');

  const answers = await Promise.all(
    unsafe.map(async (route) => {
      const headers = { 'x-organization-id': undefined };
      const { status, body } = await browser.ask(route.path, { ...requestTo(route), headers });
      return [`${route.method} ${route.path}`, status, body.code];
    }),
  );

  expect(answers.filter(([, ...answer]) => `${answer}` !== `${NOT_NAMED}`)).toEqual([]);
  const headers = { 'x-organization-id': undefined };
  expect((await browser.ask('/api/projects', { headers })).status).toBe(200);
});

test('a rename that a page sends for its organization does not reach the organization of the session', async () => {
  const { person, first, second } = await makeTwoMemberships();
  const { prisma } = await testDatabase();
  const before = await prisma.organization.findUniqueOrThrow({ where: { id: second } });
  const browser = await signIn(person);
  const page = browser.for(first);
  await browser.post('/api/auth/organization', { organizationId: second });

  const rename = () =>
    page.ask('/api/organization', { method: 'PATCH', body: { name: 'Renamed' } });
  const elsewhere = await rename();
  await browser.post('/api/auth/organization', { organizationId: first });
  const back = await rename();

  const after = await prisma.organization.findUniqueOrThrow({ where: { id: second } });
  expect([elsewhere.status, elsewhere.body.code]).toEqual(ELSEWHERE);
  expect(back.body.data.name).toBe('Renamed');
  expect(after.name).toBe(before.name);
});

test('a key of another organization than the request names is answered 409 on every transport', async () => {
  const organization = await makeOrganization();
  const { id: other } = await makeOrganization();
  const { key } = await organization.makeKey();
  const over = (named: string) => {
    const withHeader = async (request: Request) => {
      request.headers.set('x-organization-id', named);
      return (await testApp()).fetch(request);
    };
    return Promise.all([
      rest(key, withHeader)('/api/projects'),
      graphql(key, withHeader)('{ viewer { role } }'),
      callTool(key, { name: 'list_projects', fetch: withHeader }),
    ]);
  };

  const elsewhere = await over(other);
  const malformed = await over('nonsense');
  const own = await over(organization.id.toUpperCase());

  const codes = elsewhere.map(({ status, body }) => [
    status,
    body.code ?? body.errors[0].extensions.code,
  ]);
  expect(codes).toEqual(Array(3).fill(ELSEWHERE));
  expect(malformed.map(({ status }) => status)).toEqual([409, 409, 409]);
  expect(own.map(({ status }) => status)).toEqual([200, 200, 200]);
});
