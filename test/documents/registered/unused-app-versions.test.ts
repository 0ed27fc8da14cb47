import { expect, test } from 'vitest';
import { graphql } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { idOf, makeAppVersion } from '../../support/registered-operations.ts';
import { registryClient } from '../../support/registry-client.ts';

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

const old = 'query Old { viewer { role } }';
const both = 'query Both { viewer { permissions } }';
const fresh = 'query Fresh { viewer { user { name } } }';

type Past = {
  operations: Record<string, string>;
  status?: 'pending' | 'active';
  /** Days since the creation, and by default since the activation. */
  age: number;
  activeFor?: number;
};

/** An organization whose versions and runs lie in the past. */
async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { prisma } = await testDatabase();
  const { id: organizationId } = organization;
  const make = async (version: string, { age, activeFor = age, ...past }: Past) => {
    const { id } = await makeAppVersion(organizationId, { version, ...past });
    const activatedAt = past.status === 'pending' ? null : daysAgo(activeFor);
    const data = { createdAt: daysAgo(age), activatedAt };
    await prisma.appVersion.update({ where: { id }, data });
  };
  const run = (text: string, days: number) =>
    prisma.registeredOperation.updateMany({
      where: { organizationId, hash: idOf(text).replace('sha256:', '') },
      data: { lastUsedAt: daysAgo(days) },
    });
  const unused = async (query = '') => {
    const since = `unusedSince=${daysAgo(90).toISOString()}`;
    const { body } = await registryClient(key).get(`/api/app-versions?${since}${query}`);
    return body.data.map(({ version }: { version: string }) => version);
  };
  return { key, make, run, unused };
}

test('unusedSince lists the versions without a run since that time', async () => {
  const { make, run, unused } = await prepare();
  await make('run-lately', { operations: { old }, age: 200 });
  await make('run-long-ago', { operations: { both }, age: 200 });
  await make('never-run', { operations: { fresh }, age: 200 });
  await make('too-young', { operations: { fresh }, age: 10 });
  await make('activated-lately', { operations: { fresh }, age: 200, activeFor: 10 });
  await make('pending', { operations: { fresh }, status: 'pending', age: 200 });
  await make('pending-lately', { operations: { fresh }, status: 'pending', age: 10 });
  await run(old, 1);
  await run(both, 100);

  expect(await unused()).toEqual(['pending', 'never-run', 'run-long-ago']);
  expect(await unused('&status=active')).toEqual(['never-run', 'run-long-ago']);
  expect(await unused('&limit=1&page=2')).toEqual(['never-run']);
});

test('a run of a shared operation counts for the version activated last', async () => {
  const { make, run, unused } = await prepare();
  await make('1', { operations: { old, both }, age: 300 });
  await make('2', { operations: { both }, age: 200 });
  await run(both, 1);

  expect(await unused()).toEqual(['1']);

  await run(old, 1);
  expect(await unused()).toEqual([]);
});

test('GraphQL filters by unusedSince', async () => {
  const { key, make } = await prepare();
  await make('1', { operations: { old }, age: 300 });
  await make('2', { operations: { old }, age: 2 });

  const { body } = await graphql(key)(
    `query ($filter: AppVersionFilter) { appVersions(filter: $filter) { nodes { version } totalCount } }`,
    { filter: { unusedSince: daysAgo(90).toISOString() } },
  );

  expect(body.data.appVersions).toEqual({ nodes: [{ version: '1' }], totalCount: 1 });
});
