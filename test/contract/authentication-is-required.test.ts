import { expect, test } from 'vitest';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';
import { call, eachWay, inEachWay, operations } from './call.ts';
import { examples } from './examples.ts';

test.each(operations)(
  '$name rejects requests without a key in every way',
  async ({ name, ways }) => {
    const organization = await makeOrganization();
    const input = await examples[name].input(organization);
    const before = await contentOf(organization.id);

    const outcomes = await eachWay(ways, (way) => call(way, { input, key: undefined }));

    expect(outcomes).toEqual(inEachWay(ways, { ok: false, code: 'UNAUTHENTICATED' }));
    expect(await contentOf(organization.id)).toEqual(before);
  },
);
