import { expect, test } from 'vitest';
import { type Json, rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { statementsOf } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';
import { attacks } from './attack-documents.ts';

const LONGEST_ANSWER = 20_000;

let attacker: ReturnType<typeof makeAttacker> | undefined;

async function makeAttacker() {
  const organization = await makeOrganization();
  return { organization, key: (await organization.makeKey()).key };
}

const table = Object.entries(attacks).flatMap(([code, list]) =>
  list.map((attack) => ({ code, ...attack })),
);

test.each(table)('$title is rejected before any statement', async ({ body, code }) => {
  attacker ??= makeAttacker();
  const { key, organization } = await attacker;
  const accept = 'application/graphql-response+json';
  let answer: Awaited<ReturnType<ReturnType<typeof rest>>> | undefined;

  const statements = await statementsOf(async () => {
    answer = await rest(key)('/graphql', { method: 'POST', body, headers: { accept } });
  });

  expect(answer?.status).toBe(400);
  expect(answer?.body).not.toHaveProperty('data');
  const codes = answer?.body.errors.map((error: Json) => error.extensions.code);
  expect(codes).toContain(code);
  const text = JSON.stringify(answer?.body);
  expect(text.length).toBeLessThan(LONGEST_ANSWER);
  expect(text).not.toContain('Did you mean');
  expect(statements.filter((sql) => !sql.includes('"keyHash" = ANY'))).toEqual([]);
  expect((await contentOf(organization.id)).projects).toEqual([]);
});
