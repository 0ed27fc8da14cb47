import { expect, test } from 'vitest';
import { rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';

const create = 'mutation { createProject(input: { name: "Beacon" }) { __typename } }';

test.each(['application/json', 'application/json;charset=utf-8'])(
  'a mutation with the header of REST for idempotency is refused without effect, accepting %s',
  async (accept) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const headers = { 'idempotency-key': 'first-project', accept };
    const ask = (query: string) =>
      rest(key)('/graphql', { method: 'POST', body: { query }, headers });

    const mutation = await ask(create);
    const query = await ask('{ __typename }');

    expect(mutation.status).toBe(400);
    expect(mutation.body.errors[0].message).toContain('Send idempotencyKey in the input');
    expect(query.body.data).toEqual({ __typename: 'Query' });
    expect((await contentOf(organization.id)).projects).toEqual([]);
  },
);
