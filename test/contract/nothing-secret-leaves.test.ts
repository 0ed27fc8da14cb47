import { expect, test } from 'vitest';
import { createTestApp, TEST_SECRET, TEST_URL } from '../support/app.ts';
import { rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';
import { call, ways } from './call.ts';
import { examples } from './examples.ts';
import { asField, idFieldsOf } from './ids.ts';

/** Calling everything there is, one after the other, takes longer than other tests. */
const timeout = 120_000;

test('no answer and no line of the log has a key, a hash or the secret in it', {
  timeout,
}, async () => {
  const app = await createTestApp();
  const organization = await makeOrganization();
  const { key, id } = await organization.makeKey();
  const answers: string[] = [];
  const fetch = async (request: Request) => {
    const response = await app.fetch(request);
    answers.push(await response.clone().text());
    return response;
  };

  for (const way of ways.filter(({ name }) => name !== 'createApiKey')) {
    const input = await examples[way.name].input(organization);
    await call(way, { input, key, fetch });
    for (const id of idFieldsOf(way)) {
      await call(way, { input: { ...input, [id.field]: asField(id, key) }, key, fetch });
    }
  }

  const { prisma } = await testDatabase();
  const { keyHash } = await prisma.apiKey.findUniqueOrThrow({ where: { id } });
  const hash = Buffer.from(keyHash);
  const secrets = [key.slice(15), TEST_SECRET, hash.toString('hex'), hash.toString('base64')];
  const written = [...answers, ...app.logLines].join('\n');
  expect(answers.length).toBeGreaterThan(ways.length);
  expect(app.logLines.length).toBeGreaterThan(ways.length);
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
});

test('a created key is in the one answer that creates it and in no log', async () => {
  const app = await createTestApp();
  const organization = await makeOrganization();
  const creator = await organization.makeKey();

  const created = await Promise.all(
    ways
      .filter(({ name }) => name === 'createApiKey')
      .map(async (way) => {
        const input = await examples.createApiKey.input(organization);
        const outcome = await call(way, { input, key: creator.key, fetch: app.fetch });
        return outcome.ok ? outcome.data.key : '';
      }),
  );

  const { body } = await rest(creator.key, app.fetch)('/api/api-keys');
  expect(created.every((key) => /^alm_k1_[0-9A-Za-z]{49}$/.test(key))).toBe(true);
  const elsewhere = [JSON.stringify(body), ...app.logLines].join('\n');
  expect(created.filter((key) => elsewhere.includes(key.slice(15)))).toEqual([]);
});

test('a key that a client puts into the address is not logged', async () => {
  const app = await createTestApp();
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();

  for (const path of [`/api/projects?api_key=${key}`, `/api/projects/${key}`, `/${key}`]) {
    const response = await app.fetch(new Request(`${TEST_URL}${path}`));
    expect([401, 404]).toContain(response.status);
  }

  expect(app.logLines.join('\n')).not.toContain(key.slice(15));
});
