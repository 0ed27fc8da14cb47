import { expect, test } from 'vitest';
import { call, fieldsOf, ways } from '../contract/call.ts';
import { examples } from '../contract/examples.ts';
import { testApp } from '../support/app.ts';
import { type Json, rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

/** Invalid values: wrong types, too long, too deep, not storable. */
const oddities: Json[] = [
  '',
  'a\0b',
  '\ud800',
  'x'.repeat(100_001),
  '../..',
  -1,
  0.5,
  9_007_199_254_740_991,
  true,
  null,
  [null],
  { '\0': 1 },
  JSON.parse(nested(1_000)),
  '+275760-09-13T00:00:00.001Z',
  '00000000-0000-0000-0000-000000000000',
  'A-T-999999999',
];

const BROKEN = ['INTERNAL_ERROR', 'INTERNAL_SERVER_ERROR', 'NONE'];

test.each(ways)(
  '$name as $via has no unexpected error for invalid values of any field',
  async (way) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const given = await examples[way.name].input(organization);
    const { logLines } = await testApp();
    const logged = logLines.length;
    const broken: string[] = [];

    for (const field of Object.keys(fieldsOf(way))) {
      for (const value of oddities) {
        // Skips values that a client cannot send in a header, a URL or a document.
        const input = { ...given, [field]: value };
        const outcome = await call(way, { input, key }).catch(() => undefined);
        if (!outcome || outcome.ok || !BROKEN.includes(outcome.code)) continue;
        broken.push(`${field}: ${JSON.stringify(value).slice(0, 60)}`);
      }
    }

    expect(broken).toEqual([]);
    expect(logLines.slice(logged).filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
  },
  120_000,
);

test('metadata has a maximum depth, and may contain the text of an escape sequence', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeWorkItem();
  const patch = (metadata: string) =>
    rest(key)(`/api/work-items/${id}`, {
      method: 'PATCH',
      body: `{"metadata":${metadata}}`,
      headers: { 'content-type': 'application/json' },
    });
  const before = await contentOf(organization.id);

  for (const depth of [101, 5_000, 19_000]) {
    expect(await patch(nested(depth))).toMatchObject({
      status: 400,
      body: { code: 'VALIDATION_FAILED', issues: [{ path: 'metadata' }] },
    });
  }
  expect(await contentOf(organization.id)).toEqual(before);
  expect((await patch(nested(100))).status).toBe(200);
  const { body } = await patch(JSON.stringify({ regex: '\\u0000 and \\ud800' }));
  expect(body.data.metadata.regex).toBe('\\u0000 and \\ud800');
});
