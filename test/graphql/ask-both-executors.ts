import { isDeepStrictEqual } from 'node:util';
import { graphqlExecutor } from '../../src/graphql/compiled-queries-plugin.ts';
import { nodeKinds } from '../nodes/node-kinds.ts';
import { createTestApp } from '../support/app.ts';
import { makeBusyTask } from '../support/busy-task.ts';
import { channelMessages } from '../support/channel-messages.ts';
import { type Fetch, type GraphQLAnswer, graphql } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';
import { makeQuery } from './make-query.ts';

const limits = { operationCostLimit: 1_000_000_000 };

/**
 * Sends random queries to a server that compiles all of them and to one that compiles none. Returns
 * the queries whose answers differ, those that took the wrong executor, and how many succeeded.
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
  const wrongExecutor = [];
  let succeeded = 0;
  for (const seed of seeds) {
    const { query, variables } = makeQuery(seed, ids);
    const ask = (fetch: Fetch) =>
      channelMessages(graphqlExecutor, () => graphql(key, fetch)(query, variables));
    const [one, other] = [await ask(compiling.fetch), await ask(plain.fetch)];
    const [answer, otherAnswer] = [comparable(one.result), comparable(other.result)];
    if (answer !== otherAnswer) different.push({ seed, query, variables, answer, otherAnswer });
    const failed = one.result.body.errors !== undefined;
    if (!failed) succeeded += 1;
    const executors = [one.messages, other.messages];
    const isRefused = failed && executors.flat().length === 0;
    // The plain executor repeats a compiled query that failed.
    const expected = [failed ? ['compiled', 'plain'] : ['compiled'], ['plain']];
    if (!isRefused && !isDeepStrictEqual(executors, expected)) {
      wrongExecutor.push({ seed, query, executors });
    }
  }
  return { different, wrongExecutor, succeeded };
}

function comparable({ status, body, cost }: GraphQLAnswer): string {
  const answer = { status, body, cost: cost?.actual };
  return JSON.stringify(answer).replaceAll(/"requestId":"[^"]+"/g, '"requestId":""');
}
