import { expect, test } from 'vitest';
import { type Json, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

const everything = {
  name: 'Beacon',
  description: '# Light',
  folderPath: '/home/ada/beacon',
  color: '#00ff88',
  icon: 'lamp',
  status: 'on_hold',
  clientName: 'Harbour',
  productionUrl: 'https://beacon.example.com/',
  stagingUrl: 'http://staging.example.com/',
  techStack: ['TypeScript', 'PostgreSQL'],
  startDate: '2026-01-02T00:00:00.000Z',
  targetDate: '2026-12-31T00:00:00.000Z',
};

const cleared = {
  description: null,
  folderPath: null,
  icon: null,
  clientName: null,
  productionUrl: null,
  stagingUrl: null,
  startDate: null,
  targetDate: null,
};

test('a project is created with all of its fields', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();

  const { status, body } = await rest(key)('/api/projects', { method: 'POST', body: everything });

  expect(status).toBe(201);
  expect(body.data).toMatchObject({
    ...everything,
    organizationId: organization.id,
    workspaceId: organization.id,
    workspaceName: 'Lighthouse',
  });
  expect(await rest(key)(`/api/projects/${body.data.id}`)).toMatchObject({ body });
});

test('an update keeps omitted fields and clears fields set to null', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const created = await rest(key)('/api/projects', { method: 'POST', body: everything });
  const path = `/api/projects/${created.body.data.id}`;

  const same = await rest(key)(path, { method: 'PATCH', body: {} });
  const renamed = await rest(key)(path, { method: 'PATCH', body: { name: 'Lamp' } });
  const emptied = await rest(key)(path, { method: 'PATCH', body: cleared });

  expect(same.body.data).toMatchObject(everything);
  expect(renamed.body.data).toMatchObject({ ...everything, name: 'Lamp' });
  expect(emptied.body.data).toMatchObject({ ...everything, name: 'Lamp', ...cleared });
  const usual = await rest(key)(path, { method: 'PATCH', body: { color: null, techStack: null } });
  expect(usual.body.data).toMatchObject({ color: '#6366f1', techStack: [] });
  const { data } = usual.body;
  expect(await rest(key)(path)).toMatchObject({ status: 200, body: { success: true, data } });
});

test('the start date of a project is the day in the zone of the given time', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  const { body } = await rest(key)('/api/projects', {
    method: 'POST',
    body: { name: 'Beacon', startDate: '2026-06-01T00:30:00+02:00' },
  });

  expect(body.data.startDate).toBe('2026-06-01T00:00:00.000Z');
});

const foreignId = '01890000-0000-7000-8000-000000000000';
const longAgo = '2001-01-01T00:00:00.000Z';
/** JSON text, because only parsed JSON has an own property `__proto__`. */
const smuggled = `
  "id": "${foreignId}", "userId": "${foreignId}", "organizationId": "${foreignId}",
  "workspaceId": "${foreignId}", "organization": { "connect": { "id": "${foreignId}" } },
  "keyHash": "00", "keyPrefix": "alm_k1_00000000", "createdAt": "${longAgo}",
  "updatedAt": "${longAgo}", "lastUsedAt": "${longAgo}", "revokedAt": "${longAgo}",
  "revokedById": "${foreignId}", "role": "owner", "isActive": false,
  "__proto__": { "name": "Smuggled", "permissions": ["audit-log:read"] },
  "constructor": { "prototype": { "name": "Smuggled" } }`;

const creations = [
  { what: 'a project', path: '/api/projects', named: '"name": "Beacon"' },
  { what: 'a key', path: '/api/api-keys', named: '"name": "CI", "permissions": ["projects:read"]' },
];

test.each(creations)('creation of $what refuses fields that are not writable', async (creation) => {
  const organization = await makeOrganization();
  const { key, id } = await organization.makeKey();
  const body = `{ ${creation.named}, ${smuggled} }`;

  const answer = await rest(key)(creation.path, { method: 'POST', body });

  expect(answer).toMatchObject({ status: 400, body: { code: 'UNKNOWN_FIELD' } });
  const { prisma } = await testDatabase();
  const where = { organizationId: organization.id };
  expect(await prisma.project.count({ where })).toBe(0);
  expect(await prisma.apiKey.findMany({ where, select: { id: true } })).toEqual([{ id }]);
});

test('an update refuses fields that are not its own', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const project = await organization.makeProject('Beacon');
  const body = `{ "icon": "lamp", ${smuggled} }`;

  const answer = await rest(key)(`/api/projects/${project.id}`, { method: 'PATCH', body });

  expect(answer).toMatchObject({ status: 400, body: { code: 'UNKNOWN_FIELD' } });
  const { prisma } = await testDatabase();
  const rows = await prisma.project.findMany({ where: { organizationId: organization.id } });
  expect(rows).toEqual([project]);
});

test('an update accepts the read-only fields of an answer, without effect', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeProject('Beacon');
  const path = `/api/projects/${id}`;
  const read = await rest(key)(path);

  const body = { ...read.body.data, icon: 'lamp', createdAt: longAgo, organizationId: foreignId };
  const answer = await rest(key)(path, { method: 'PATCH', body });

  const { updatedAt, ...same } = read.body.data;
  expect(answer).toMatchObject({ status: 200, body: { data: { ...same, icon: 'lamp' } } });
});

test('the ID in the path overrides one in the body', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const [named, other] = [await organization.makeProject(), await organization.makeProject()];

  const body = { id: other.id, name: 'Renamed' };
  await rest(key)(`/api/projects/${named.id}`, { method: 'PATCH', body });

  const { body: list } = await rest(key)('/api/projects?search=Renamed');
  expect(list.data.map(({ id }: Json) => id)).toEqual([named.id]);
});
