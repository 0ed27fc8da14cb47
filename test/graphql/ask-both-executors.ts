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
 * the queries whose answers differ, those that did not run once in each, and how many succeeded, were
 * executed and were compiled. Variables may leave a query to the plain executor.
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
  const asked = [];
  for (const seed of seeds) {
    const { query, variables } = makeQuery(seed, { ids, projectId: project.id });
    const ask = (fetch: Fetch) =>
      channelMessages(graphqlExecutor, () => graphql(key, fetch)(query, variables));
    const [one, other] = [await ask(compiling.fetch), await ask(plain.fetch)];
    const answers = comparable(one.result, other.result);
    const failed = one.result.body.errors !== undefined;
    asked.push({ seed, query, variables, answers, failed, executors: [one, other] });
  }
  return {
    different: asked.filter(({ answers: [one, other] }) => one !== other),
    wrongExecutor: asked.filter(({ executors, failed }) => !ranOnce(executors, failed)),
    succeeded: asked.filter(({ failed }) => !failed).length,
    /** Without refused queries: fields of several types that the query selects may conflict. */
    executed: asked.filter(({ executors: [one] }) => one?.messages.length === 1).length,
    compiled: asked.filter(({ executors: [one] }) => one?.messages[0] === 'compiled').length,
  };
}

/** Whether each server ran a query once, the second one plainly. A refused query runs nowhere. */
function ranOnce(executors: readonly { messages: unknown[] }[], failed: boolean): boolean {
  const [one = [], other = []] = executors.map(({ messages }) => messages);
  if (failed && one.length === 0 && other.length === 0) return true;
  return one.length === 1 && isDeepStrictEqual(other, ['plain']);
}

/**
 * The answers as texts. The specification leaves open which errors below a null are reported, and so the
 * status without data. For each null, the errors that both answers have are compared.
 */
function comparable(one: GraphQLAnswer, other: GraphQLAnswer): string[] {
  return [toComparable(one, other), toComparable(other, one)];
}

function toComparable({ status, body, cost }: GraphQLAnswer, other: GraphQLAnswer): string {
  const { data, errors = [] } = body;
  const others = (other.body.errors ?? []).map(toText);
  const isShared = (error: LocatedError) => others.includes(toText(error));
  const shared = new Set(errors.filter(isShared).map((error: LocatedError) => nullOf(error, data)));
  const compared = errors.filter(
    (error: LocatedError) => isShared(error) || !shared.has(nullOf(error, data)),
  );
  return toText({
    status: data === null ? undefined : status,
    data,
    errors: compared,
    cost: cost?.actual,
  });
}

type LocatedError = { path?: (string | number)[] };

/** The place in the data that an error made null. */
function nullOf({ path = [] }: LocatedError, data: unknown): string {
  let value = data;
  const place = path.filter((step) => {
    if (value === null || value === undefined) return false;
    value = (value as Record<string | number, unknown>)[step];
    return true;
  });
  return place.join('.');
}

function toText(value: unknown): string {
  return JSON.stringify(value).replaceAll(/"requestId":"[^"]+"/g, '"requestId":""');
}
