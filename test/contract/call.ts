import { isDeepStrictEqual } from 'node:util';
import { isForOlderClients } from '../../src/kernel/older-clients.ts';
import { catalogue, routes, tools } from '../../src/modules.ts';
import { IDEMPOTENCY_FIELD } from '../../src/rest/request-input.ts';
import { parametersOf, type Route } from '../../src/rest/route.ts';
import { schema } from '../../src/schema.ts';
import type { Binding } from '../../src/transport/binding.ts';
import { callTool, type Fetch, graphql, type Json, rest } from '../support/clients.ts';
import type { TransportName } from './example.ts';
import { examples, type OperationName } from './examples.ts';
import {
  answerOf,
  fromGraphQL,
  readDocument,
  toGraphQL,
  unwrapAnswer,
} from './graphql-document.ts';

const ALL_TOOLS = '/mcp?toolsets=all';

type Input = Record<string, unknown>;

/** The outcome of a call, in the same form for every transport. */
export type Outcome = { ok: true; data: Json } | { ok: false; code: string };

type Request = { input: Input; key: string | undefined; fetch?: Fetch | undefined };

/** One binding of an operation: a field, a route or a tool. */
export type Way = {
  transport: TransportName;
  name: OperationName;
  operation: (typeof catalogue)[number];
  /** The field, route or tool: `createProject`, `POST /api/projects`, `create_project`. */
  via: string;
  /** The row's input; a field takes the operation's input unchanged. */
  row: Binding | undefined;
  send: (request: Request) => Promise<Outcome>;
};

/** Every binding of every operation. */
export const ways: readonly Way[] = catalogue.flatMap((operation) => {
  const { name } = operation;
  const bindsIt = (row: Binding) => row.operation.name === name;
  const { document } = examples[name];
  return [
    ...(document ? [document] : []).map((text) => ({
      transport: 'graphql' as const,
      via: fieldOf(text),
      row: undefined,
      send: graphqlSender(text),
    })),
    ...routes.filter(bindsIt).map((row) => ({
      transport: 'rest' as const,
      via: `${row.method} ${row.path}`,
      row,
      send: restSender(row),
    })),
    ...tools.filter(bindsIt).map((row) => ({
      transport: 'mcp' as const,
      via: row.definition.name,
      row,
      send: mcpSender(row.definition.name),
    })),
  ].map((way) => ({ ...way, name, operation }));
});

/** Every operation with all its bindings. */
export const operations = catalogue.map((operation) => ({
  name: operation.name,
  operation,
  ways: ways.filter(({ name }) => name === operation.name),
}));

/**
 * The outcome of a call in each way, by the way's name. So a test over all ways reports the
 * failing one.
 */
export async function eachWay<Result>(
  ways: readonly Way[],
  act: (way: Way) => Promise<Result>,
): Promise<Record<string, Result>> {
  const results: Record<string, Result> = {};
  for (const way of ways) results[way.via] = await act(way);
  return results;
}

/** The same expectation for each way. */
export function inEachWay<Result>(ways: readonly Way[], result: Result): Record<string, Result> {
  return Object.fromEntries(ways.map(({ via }) => [via, result]));
}

/** Calls an operation in one way, like a client of that transport. */
export async function call(way: Way, request: Request): Promise<Outcome> {
  const { rows, pick } = examples[way.name];
  const input = inputOf(way, { ...request.input, ...rows?.[way.via] });
  const outcome = await way.send({ ...request, input });
  const show = pick?.[way.transport];
  return outcome.ok && show ? { ok: true, data: show(outcome.data) } : outcome;
}

/** Whether a way takes the whole input and sets no fixed values. */
export function canSay(way: Way, input: Input): boolean {
  const { row } = way;
  if (!row) return Object.keys(input).every((name) => name in fieldsOf(way));
  const names = namesInRow(row);
  return Object.entries(input).every(([name, value]) =>
    name in row.fixed ? isDeepStrictEqual(row.fixed[name], value) : names.has(name),
  );
}

/** The operation's fields that a way takes. */
export function fieldsOf({ row, operation }: Way): Binding['input']['shape'] {
  const shape: Binding['input']['shape'] = operation.input.shape;
  if (!row) return withoutOlderFields(shape);
  const taken = [...namesInRow(row)].filter(([name]) => name in shape);
  return Object.fromEntries(taken.map(([name, inRow]) => [name, row.input.shape[inRow]])) as never;
}

/** GraphQL has no fields for older clients. */
function withoutOlderFields(shape: Binding['input']['shape']): typeof shape {
  return Object.fromEntries(
    Object.entries(shape).filter(([, schema]) => !isForOlderClients(schema)),
  );
}

function inputOf(way: Way, input: Input): Input {
  const { row } = way;
  if (!row) return input;
  const names = namesInRow(row);
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) => {
      const inRow = names.get(name);
      return inRow ? [[inRow, value]] : [];
    }),
  );
}

/** The row's names of the operation's fields. */
function namesInRow({ input, renames, fixed }: Binding): Map<string, string> {
  const names = Object.keys(input.shape).map((name) => [renames[name] ?? name, name] as const);
  return new Map(names.filter(([name]) => !(name in fixed)));
}

function fieldOf(document: string): string {
  const { field } = answerIn(document);
  return /[^.]+$/.exec(field.coordinate)?.[0] ?? '';
}

function answerIn(text: string) {
  const document = readDocument(schema, text);
  const answer = answerOf(document.fields);
  if (!answer) throw new Error(`Nothing is called "answer" in ${text}`);
  return { ...document, ...answer };
}

function graphqlSender(text: string): Way['send'] {
  const { isMutation, variables, path, field } = answerIn(text);
  return async ({ input, key, fetch }) => {
    const values: Input = isMutation ? { input } : input;
    const named = Object.entries(values).map(([name, value]) => {
      const type = variables.get(name);
      if (type) return [name, toGraphQL(type, value)];
      throw new Error(`An example's document takes no $${name}: ${text}`);
    });
    const { body } = await graphql(key, fetch)(text, Object.fromEntries(named));
    const code = body.errors?.[0]?.extensions?.code ?? body.code;
    if (code) return { ok: false, code };

    const answer = path.reduce((data: Json, name) => data?.[name] ?? null, body.data);
    if (answer === null) return { ok: false, code: 'NOT_FOUND' };
    if (/Error$/.test(answer.__typename ?? '')) return { ok: false, code: answer.code };
    return { ok: true, data: unwrapAnswer(field, fromGraphQL(field, answer)) };
  };
}

function restSender({ method, path, input: { shape } }: Route): Way['send'] {
  const inPath = parametersOf(path);
  const readsBody = method !== 'GET' && method !== 'DELETE';
  return async ({ input, key, fetch }) => {
    const { [IDEMPOTENCY_FIELD]: idempotencyKey, ...named } = input;
    const others = Object.entries(named).filter(([name]) => !inPath.includes(name));
    const url = path.replaceAll(/:(\w+)/g, (_, name) => encodeURIComponent(`${input[name]}`));
    const query =
      readsBody || others.length === 0 ? '' : `?${new URLSearchParams(others as never)}`;
    const hasBody = readsBody && Object.keys(shape).some((name) => !inPath.includes(name));
    const { body } = await rest(key, fetch)(`${url}${query}`, {
      method,
      ...(hasBody && { body: Object.fromEntries(others) }),
      ...(idempotencyKey !== undefined && { headers: { 'idempotency-key': `${idempotencyKey}` } }),
    });
    return body.success ? { ok: true, data: body.data } : { ok: false, code: body.code };
  };
}

function mcpSender(name: string): Way['send'] {
  return async ({ input, key, fetch }) => {
    const { body } = await callTool(key, { name, arguments: input, path: ALL_TOOLS, fetch });
    const { result } = body;
    if (!result) return { ok: false, code: body.code ?? 'NONE' };
    if (!result.isError) return { ok: true, data: withoutPagination(result.structuredContent) };
    return { ok: false, code: /\((\w+)\)$/.exec(result.content[0].text)?.[1] ?? 'NONE' };
  };
}

/** Unwraps a page to its rows, under any name. */
function withoutPagination(content: Json): Json {
  const { pagination, ...rows } = content;
  const [list, ...others] = Object.values(rows);
  return pagination && others.length === 0 ? list : content;
}
