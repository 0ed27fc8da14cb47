import type { ArgBuilder, ObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';
import { DomainError } from '../errors.ts';
import type { OperationContext } from '../kernel/context.ts';
import { END_CURSOR } from '../kernel/cursor.ts';
import { namesIn, replaceNames } from '../kernel/names-for-ids.ts';
import { type Operation, parseInput } from '../kernel/operation.ts';
import { type Page, type Paging, toPage } from '../kernel/paging.ts';
import type { Relation } from '../kernel/relation.ts';
import { builder } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { follow } from './follow.ts';
import { DEFAULT_PAGE_SIZE } from './page-size.ts';
import { readWithin } from './read-within.ts';
import { selects } from './selection.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

const MAX_SIZE = 100;

/** The connection type of a type, with its edges and the total count. */
export function connectionOf<Row>(node: ObjectRef<Types, Row>, name: string) {
  return builder.connectionObject(
    {
      type: node,
      name: `${name}Connection`,
      description: `One page of a list of ${name} objects.`,
      fields: (t) => ({
        totalCount: t.int({
          description: `Number of ${name} objects on all pages.`,
          // Null only where it is not selected.
          resolve: ({ totalCount }) => totalCount as number,
        }),
        isTotalCountExact: t.boolean({
          description: `Whether \`totalCount\` counts all ${name} objects. Otherwise there are more.`,
          resolve: ({ isTotalCountExact }) => isTotalCountExact as boolean,
        }),
      }),
    },
    { name: `${name}Edge`, description: `${name} object and its cursor.` },
  );
}

/** The pagination arguments of every connection. */
export function pagingArgs(t: ArgBuilder<Types>) {
  return {
    first: t.int({ description: 'Page size from the start, 1 to 100; default: 25.' }),
    after: t.string({
      description: 'Cursor that the page starts after. Excludes `last`.',
    }),
    last: t.int({ description: 'Page size from the end, 1 to 100. Excludes `first`.' }),
    before: t.string({ description: 'Cursor that the page ends before. Requires `last`.' }),
  };
}

export type ConnectionArgs = {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  filter?: object | null;
  orderBy?: { field: string; direction: string } | null;
};

type Resolution = { args: ConnectionArgs; context: GraphQLContext; info: GraphQLResolveInfo };

/** Runs a list operation as a connection; the total is counted only when it is selected. */
export async function connect<Row extends { id: string }>(
  operation: Operation<string, z.ZodObject, z.ZodType, Page<Row>>,
  { args, context, info }: Resolution,
) {
  const input = toListInput(args);
  const total = selectsTotal(info);
  const { operationContext } = context;
  const page = await readWithin(operationContext, () =>
    operation.load(operationContext, input, { total, linked: false }),
  );
  return toConnection(page);
}

const selectsTotal = (info: GraphQLResolveInfo) =>
  selects(info, 'totalCount') || selects(info, 'isTotalCountExact');

/** The arguments of a connection as a list operation takes them. */
function toListInput({ first, after, last, before, filter, orderBy }: ConnectionArgs) {
  const sorting = orderBy && { orderBy: orderBy.field, direction: orderBy.direction };
  return { ...filter, ...sorting, ...toPaging({ first, after, last, before }) };
}

type Following<Input extends Paging, More> = Resolution & {
  input: z.ZodType<Input> & z.ZodObject;
  /** Further arguments of the relation. */
  more?: More;
};

/** Follows a relation to a page of a list; the input is checked like the list operation's. */
export async function followToPage<
  Input extends Paging,
  Row extends { id: string },
  More extends object,
>(
  relation: Relation<Input & More & { total: boolean }, Page<Row>>,
  id: string,
  { input, args, context, info, more }: Following<Input, More>,
) {
  const total = selectsTotal(info);
  const given = parseInput(input, toListInput(args)) as Input;
  const named = namesIn(input, given) ? await replaceOnce(context, input, given) : given;
  const checked = { ...named, ...(more as More), total };
  const page = await follow(relation, { id, args: checked, context });
  return toConnection(page ?? toPage<Row>(checked, { rows: [], total: 0 }));
}

const replacing = new WeakMap<OperationContext, Map<string, Promise<object>>>();

/** Replaces the names of a list's arguments by IDs, once for all parents of a request. */
function replaceOnce<Input extends Paging>(
  { operationContext }: GraphQLContext,
  schema: z.ZodObject,
  given: Input,
): Promise<Input> {
  const ofRequest = replacing.get(operationContext) ?? new Map<string, Promise<object>>();
  replacing.set(operationContext, ofRequest);
  const key = JSON.stringify(given);
  const known =
    ofRequest.get(key) ??
    readWithin(operationContext, () =>
      replaceNames(operationContext, given, namesIn(schema, given) ?? []),
    );
  ofRequest.set(key, known);
  return known as Promise<Input>;
}

/** A page of a list as a connection. */
function toConnection<Row>(page: Page<Row>) {
  const edges = page.items.map((node) => ({ cursor: page.cursorOf(node), node }));
  return {
    totalCount: page.total,
    isTotalCountExact: page.totalIsExact,
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function toPaging({ first, after, last, before }: ConnectionArgs): Paging {
  if (typeof first === 'number' && typeof last === 'number') {
    throw invalid('first and last exclude each other. Send only one of them.');
  }
  if ((typeof last === 'number' && after) || (typeof last !== 'number' && before)) {
    throw invalid('after requires first, and before requires last. Send one such pair.');
  }
  const limit = first ?? last ?? DEFAULT_PAGE_SIZE;
  if (limit < 1 || limit > MAX_SIZE) throw invalid('first and last must be from 1 to 100.');
  return typeof last === 'number' ? { limit, before: before ?? END_CURSOR } : { limit, after };
}

function invalid(message: string): DomainError {
  return new DomainError('VALIDATION_FAILED', message);
}
