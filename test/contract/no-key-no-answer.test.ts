import { expect, test } from 'vitest';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';
import { call, ways } from './call.ts';
import { examples } from './examples.ts';

test.each(ways)('$name as $via answers nobody without a key', async (way) => {
  const organization = await makeOrganization();
  const input = await examples[way.name].input(organization);
  const before = await contentOf(organization.id);

  const outcome = await call(way, { input, key: undefined });

  expect(outcome).toEqual({ ok: false, code: 'UNAUTHENTICATED' });
  expect(await contentOf(organization.id)).toEqual(before);
});
