import type { ObjectRef } from '@pothos/core';
import { z } from 'zod';
import { parseInput } from '../kernel/operation.ts';
import type { Relation } from '../kernel/relation.ts';
import { id } from '../kernel/schemas.ts';
import { builder } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { follow } from './follow.ts';
import { toWords } from './names.ts';
import { operationExtensions } from './operation-extensions.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

type Lookup<Row> = { name: string; type: ObjectRef<Types, Row>; byId: Relation<null, Row> };

const input = z.object({ id: id() });

/** Adds a relation by ID as a nullable query field. */
export function addLookupById<Row>({ name, type, byId }: Lookup<Row>): void {
  const words = toWords(name);
  builder.queryField(name, (t) =>
    t.field({
      ...operationExtensions(byId),
      type,
      nullable: true,
      description: `One ${words}. Null if not found, also if it belongs to another organization.`,
      args: { id: t.arg.id({ required: true, description: `ID of the ${words}.` }) },
      resolve: ((_root: object, args: { id: string }, context: GraphQLContext) =>
        follow(byId, { ...parseInput(input, args), args: null, context })) as never,
    }),
  );
}
