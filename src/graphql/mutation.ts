import type { ObjectRef } from '@pothos/core';
import type { z } from 'zod';
import type { Operation } from '../kernel/operation.ts';
import { builder } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { failuresOf, toFailure } from './errors.ts';
import { forget } from './follow.ts';
import { operationExtensions } from './operation-extensions.ts';
import { inputOf } from './operation-input.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

type Success<Loaded, Row> = {
  type: ObjectRef<Types, Row>;
  /** Takes the row out of what the operation loads. */
  pick: (loaded: Loaded) => Row;
  /** The field of the success that holds the row; without one, the row is the success. */
  field?: { name: string; description: string };
};

/**
 * Adds an operation as a mutation: one `input` derived from it, and a result union of its success
 * and of the failures it declares. It is nullable, so that a mutation that breaks does not take the
 * committed results of others in the same request with it.
 */
export function addMutation<Input extends z.ZodObject, Loaded, Row>(
  operation: Operation<string, Input, z.ZodType, Loaded>,
  { type, pick, field }: Success<Loaded, Row>,
): void {
  const resolve = async (_root: object, args: { input: unknown }, context: GraphQLContext) => {
    try {
      const loaded = await operation.load(context.service, args.input, { linked: false });
      forget(context);
      return pick(loaded);
    } catch (error) {
      throw toFailure(operation, error);
    }
  };
  const { name, summary } = operation;
  const input = { type: inputOf(operation), required: true, description: `What ${name} takes.` };
  const result = field ? { dataField: field } : { directResult: true };
  builder.mutationField(name, (t) =>
    t.field({
      type,
      nullable: true,
      ...operationExtensions(operation),
      description: summary,
      args: { input: t.arg(input) },
      errors: { types: failuresOf(operation), ...result },
      // `type` and `pick` agree by the signature above, which the builder cannot see.
      resolve: resolve as never,
    }),
  );
}
