import type { ObjectRef } from '@pothos/core';
import type { z } from 'zod';
import type { Operation } from '../kernel/operation.ts';
import { builder } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { toWords } from './names.ts';
import { operationExtensions } from './operation-extensions.ts';
import { argsOf } from './operation-input.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

/** Adds an operation that reads one object as a nullable query field with the operation's input as arguments. */
export function addLookup<Input extends z.ZodObject, Row>(
  operation: Operation<string, Input, z.ZodType, NoInfer<Row>>,
  type: ObjectRef<Types, Row>,
  name: string,
): void {
  builder.queryField(name, (t) =>
    t.field({
      type,
      nullable: true,
      ...operationExtensions(operation),
      description: `One ${toWords(name)}. Null if not found, also if it belongs to another organization.`,
      args: argsOf(t.arg, operation.input),
      // The nullability plugin answers null for an unknown ID. `type` and `operation` agree by the
      // signature above, which the builder cannot see.
      resolve: ((_root: object, input: z.input<Input>, context: GraphQLContext) =>
        operation.load(context.operationContext, input, { linked: false })) as never,
    }),
  );
}
