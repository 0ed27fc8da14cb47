import { expect, test } from 'vitest';
import type { OperationMode } from '../../../src/kernel/operation-mode.ts';
import type { Permission } from '../../../src/kernel/permission.ts';
import { rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

const persistedQuery = { version: 1, sha256Hash: 'ab'.repeat(32) };
const accepts = ['application/graphql-response+json', 'application/json'];

test.each([
  ['off', ['projects:read']],
  ['audit', ['projects:read']],
  ['safelist', ['graphql:free-text']],
  ['require_id', ['graphql:free-text']],
] as const)(
  'an unknown hash of Apollo is answered so that its link sends the text, in the mode %s with %s',
  async (mode, permissions) => {
    const ask = await prepare(mode, permissions);

    for (const accept of accepts) {
      for (const answer of [await ask.byPost(accept), await ask.byGet(accept)]) {
        expect(answer.status).toBe(200);
        expect(answer.body).toEqual({
          errors: [
            {
              message: 'PersistedQueryNotSupported',
              extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' },
            },
          ],
        });
      }
    }
  },
);

test.each(['safelist', 'require_id'] as const)(
  'an unknown hash of Apollo is 404 and says what to do in the mode %s',
  async (mode) => {
    const ask = await prepare(mode);

    for (const answer of [await ask.byPost(accepts[0]), await ask.byGet(accepts[0])]) {
      const [error] = answer.body.errors;
      expect(answer.status).toBe(404);
      expect(error.extensions.code).toBe('PERSISTED_DOCUMENT_NOT_FOUND');
      expect(error.message).toContain(
        `The operation mode ${mode} runs registered operations only.`,
      );
      expect(error.message).toContain('Register it');
    }
  },
);

test('an unknown document ID elsewhere is 404 where texts may run, because no link falls back', async () => {
  const ask = await prepare('off');

  expect((await ask.byId()).status).toBe(404);
});

async function prepare(
  operationMode: OperationMode,
  permissions: readonly Permission[] = ['projects:read'],
) {
  const { id, makeKey } = await makeOrganization();
  const { key } = await makeKey({ permissions });
  const { prisma } = await testDatabase();
  await prisma.organization.update({ where: { id }, data: { operationMode } });
  const send = rest(key);
  const extensions = JSON.stringify({ persistedQuery });
  const path = `/graphql?operationName=A&extensions=${encodeURIComponent(extensions)}`;
  return {
    byPost: (accept = '') =>
      send('/graphql', {
        method: 'POST',
        body: { extensions: { persistedQuery } },
        headers: { accept },
      }),
    byGet: (accept = '') => send(path, { headers: { accept } }),
    byId: () => send(`/graphql/sha256:${persistedQuery.sha256Hash}`),
  };
}
