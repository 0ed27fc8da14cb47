import { expect, test } from 'vitest';
import { createTestApp, recording, TEST_URL, type TestApp } from '../support/app.ts';
import { rest } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';
import { call, eachWay, inEachWay, operations, ways } from './call.ts';
import { examples } from './examples.ts';
import { asField, idFieldsOf } from './ids.ts';

// successful-calls.test.ts checks the answers and log lines of successful calls.

const byId = operations.filter(({ ways }) => ways.some((way) => idFieldsOf(way).length > 0));

test.each(byId)('$name never echoes an API key that is given as an ID', async ({ name, ways }) => {
  const app = await refusing();
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const input = await examples[name].input(organization);
  const { fetch, answers } = recording(app);
  const logged = app.logLines.length;

  const outcomes = await eachWay(ways, async (way) => {
    const said: boolean[] = [];
    for (const id of idFieldsOf(way)) {
      const wrong = { ...input, [id.field]: asField(id, key) };
      said.push((await call(way, { input: wrong, key, fetch })).ok);
    }
    return said.includes(true);
  });

  const written = [...answers, ...app.logLines.slice(logged)].join('\n');
  expect(outcomes).toEqual(inEachWay(ways, false));
  expect(answers.length).toBeGreaterThan(0);
  expect(app.logLines.length - logged).toBeGreaterThanOrEqual(answers.length);
  expect(written).not.toContain(key.slice(15));
});

test('a created key is only in the answer that creates it, and in no log', async () => {
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

test('a key in a request address is not logged', async () => {
  const app = await createTestApp();
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();

  for (const path of [`/api/projects?api_key=${key}`, `/api/projects/${key}`, `/${key}`]) {
    const response = await app.fetch(new Request(`${TEST_URL}${path}`));
    expect([401, 404]).toContain(response.status);
  }

  expect(app.logLines.join('\n')).not.toContain(key.slice(15));
});

let app: Promise<TestApp> | undefined;

/** An app with a log for this file only. */
function refusing(): Promise<TestApp> {
  app ??= createTestApp();
  return app;
}
