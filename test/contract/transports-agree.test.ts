import { expect, test } from 'vitest';
import type { Json } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';
import { call, ways } from './call.ts';

// successful-calls.test.ts compares the transports for successful calls.

const wrongInputs: Json[] = [
  { name: 'createApiKey', input: { name: ' ', permissions: ['projects:read'] } },
  { name: 'createApiKey', input: { name: 'Empty', permissions: [] } },
  { name: 'createProject', input: { name: 'x'.repeat(300) } },
  { name: 'createProject', input: { name: 'Nul \0' } },
  { name: 'createProject', input: { name: 'Red', color: 'red' } },
  { name: 'revokeApiKey', input: { id: 'not-an-id' } },
  { name: 'updateProject', input: { id: '01890000-0000-7000-8000-000000000000', name: 'Gone' } },
];

test.each(wrongInputs)(
  '$name fails the same on each transport: $input',
  async ({ name, input }) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const before = await contentOf(organization.id);
    const bound = ways.filter((way) => way.name === name);

    const outcomes = await Promise.all(bound.map((way) => call(way, { input, key })));

    expect(new Set(outcomes.map((outcome) => !outcome.ok && outcome.code)).size).toBe(1);
    expect(outcomes[0]).toMatchObject({ ok: false });
    expect(await contentOf(organization.id)).toEqual(before);
  },
);
