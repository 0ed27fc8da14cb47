import { parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { schema } from '../../src/schema.ts';
import { createTestApp } from '../support/app.ts';
import { makeBusyTask } from '../support/busy-task.ts';
import { graphql } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';
import { makeQuery } from './make-query.ts';
import { nodeKinds } from './node-kinds.ts';

const limits = { operationCostLimit: 1_000_000_000 };

/**
 * Sends queries that are made up from seeds to a server that compiles all of them and to one that
 * compiles none. Answers with those that were answered differently, and how many went well.
 */
export async function askBothExecutors(seeds: readonly number[]) {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { epic, story, task, project, board } = await makeBusyTask(organization);
  const nodes = [];
  for (const { make } of nodeKinds) nodes.push(await make(organization));
  const ids = [epic, story, task, project, board, ...nodes].map(({ id }) => id);

  const compiling = await createTestApp({ ...limits, compileAfter: 0 });
  const plain = await createTestApp({ ...limits, compileAfter: Number.POSITIVE_INFINITY });
  const different = [];
  let succeeded = 0;
  let compiled = 0;
  for (const seed of seeds) {
    const { query, variables } = makeQuery(seed, ids);
    const [one, other] = [
      await graphql(key, compiling.fetch)(query, variables),
      await graphql(key, plain.fetch)(query, variables),
    ].map(({ status, body, cost }) => comparable({ status, body, cost: cost?.actual }));
    if (one !== other) different.push({ seed, query, variables, one, other });
    if (one?.includes('"errors"')) continue;
    succeeded += 1;
    if (isCompiledQuery(compileQuery(schema, parse(query)))) compiled += 1;
  }
  return { different, succeeded, compiled };
}

function comparable(answer: object): string {
  return JSON.stringify(answer).replaceAll(/"requestId":"[^"]+"/g, '"requestId":""');
}
