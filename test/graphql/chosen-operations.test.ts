import { expect, test } from 'vitest';
import { createTestApp } from '../support/app.ts';
import { rest } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

const one = 'query A { viewer { role } }';
const two = `${one} query B { viewer { permissions } }`;

/** Fields of the viewer that an operation name selects; null if no operation runs. */
const chosen = [
  { query: one, operationName: undefined, fields: ['role'] },
  { query: one, operationName: 'A', fields: ['role'] },
  { query: one, operationName: 'B', fields: null },
  { query: two, operationName: undefined, fields: null },
  { query: two, operationName: 'A', fields: ['role'] },
  { query: two, operationName: 'B', fields: ['permissions'] },
  { query: two, operationName: 'C', fields: null },
];

test.each([0, Number.POSITIVE_INFINITY])(
  'the operation name chooses the operation of a document that is compiled after %d runs',
  async (compileAfter) => {
    const { key } = await (await makeOrganization()).makeKey();
    const { fetch } = await createTestApp({ compileAfter });
    const answers = [];

    // Runs twice, so that wrong names meet a query that is compiled.
    for (const { query, operationName } of [...chosen, ...chosen]) {
      const body = { query, operationName };
      const answer = await rest(key, fetch)('/graphql', { method: 'POST', body });
      const { viewer } = answer.body.data ?? {};
      answers.push({ query, operationName, fields: viewer ? Object.keys(viewer) : null });
    }

    expect(answers).toEqual([...chosen, ...chosen]);
  },
);
