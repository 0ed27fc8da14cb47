import type { ArgBuilder, ObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';
import { DomainError } from '../errors.ts';
import type { Operation } from '../services/operation.ts';
import { END_CURSOR, type Page, type Paging } from '../services/paging.ts';
import { builder } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { selects } from './selection.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

const DEFAULT_SIZE = 25;
const MAX_SIZE = 100;

/** The connection type of a type, with its edges and the total. */
export function connectionOf<Row>(node: ObjectRef<Types, Row>, name: string) {
  return builder.connectionObject(
    {
      type: node,
      name: `${name}Connection`,
      description: 'One page of a list, and how to get at the others.',
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are on all pages together.',
          // It is counted whenever it is selected.
          resolve: ({ totalCount }) => totalCount as number,
        }),
      }),
    },
    { name: `${name}Edge`, description: 'One row of a list and its place in it.' },
  );
}

/** The arguments by which every connection is paged. */
export function pagingArgs(t: ArgBuilder<Types>) {
  return {
    first: t.int({ description: 'How many, from the start; 25 unless given, 100 at most.' }),
    after: t.string({ description: 'Only what comes after this cursor; goes with `first`.' }),
    last: t.int({ description: 'How many, from the end; 100 at most, not with `first`.' }),
    before: t.string({ description: 'Only what comes before this cursor; goes with `last`.' }),
  };
}

type ConnectionArgs = {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
};

type Resolution = { args: ConnectionArgs; context: GraphQLContext; info: GraphQLResolveInfo };

/** Runs a list operation as a connection; the total is counted only when it is selected. */
export async function connect<Row extends { id: string }>(
  operation: Operation<string, z.ZodObject, z.ZodType, Page<Row>>,
  { args, context, info }: Resolution,
) {
  const { first, after, last, before, ...filters } = args;
  const input = { ...filters, ...toPaging({ first, after, last, before }) };
  const page = await operation.load(context.service, input, { total: selects(info, 'totalCount') });
  const edges = page.items.map((node) => ({ cursor: page.cursorOf(node), node }));
  return {
    totalCount: page.total,
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
    throw invalid('first and last exclude each other.');
  }
  if ((typeof last === 'number' && after) || (typeof last !== 'number' && before)) {
    throw invalid('after goes with first, before goes with last.');
  }
  const limit = first ?? last ?? DEFAULT_SIZE;
  if (limit < 1 || limit > MAX_SIZE) throw invalid('first and last must be from 1 to 100.');
  return typeof last === 'number' ? { limit, before: before ?? END_CURSOR } : { limit, after };
}

function invalid(message: string): DomainError {
  return new DomainError('VALIDATION_FAILED', message);
}
