import type { FieldMap, ObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';
import { changedFieldsSchema } from '../kernel/changed-fields.ts';
import type { Operation } from '../kernel/operation.ts';
import { watchReplay } from '../transport/replay.ts';
import { builder } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { descriptionOf } from './description-of.ts';
import { failuresOf, toFailure } from './errors.ts';
import { forget } from './follow.ts';
import { capitalize, outcomeOf, toWords } from './names.ts';
import { operationExtensions } from './operation-extensions.ts';
import { inputOf } from './operation-input.ts';
import { requireReadable } from './require-readable.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

/** Further fields of a success, for objects that the operation changed beside its own. */
type Further<Row> = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, Row>) => FieldMap;

type Success<Loaded, Row> = {
  type: ObjectRef<Types, Row>;
  /** The field of the success that holds the row; without one, the row is the success. */
  field?: string;
  /** Describes the field; derived from the operation's verb and the field's name by default. */
  description?: string;
  /** Further fields of a success with `field`. */
  further?: Further<[Loaded] extends [Row] ? Loaded : Row>;
} & Picking<Loaded, Row>;

/** Selects the row from the loaded value; needed only if they differ. */
type Picking<Loaded, Row> = [Loaded] extends [Row]
  ? { pick?: (loaded: Loaded) => Row }
  : { pick: (loaded: Loaded) => Row };

/** Adds an operation as a mutation whose success is a row or has it as a field. */
export function addMutation<Input extends z.ZodObject, Loaded, Row>(
  operation: Operation<string, Input, z.ZodType, Loaded>,
  { type, field, description, further, pick }: Success<Loaded, Row>,
): void {
  const describe = (name: string) => `The ${outcomeOf(operation).participle} ${toWords(name)}.`;
  const result = field
    ? {
        result: {
          description: `Success of ${operation.name}.`,
          fields: (t: never) => ({
            ...(operation.target && changedFieldsOf(t)),
            ...further?.(t),
          }),
        },
        dataField: { name: field, description: description ?? describe(field) },
      }
    : { directResult: true };
  addField(operation, { type, pick, result });
}

/** Adds an operation as a mutation whose success has the ID of the deleted row. Returns its type. */
export function addDeletion<
  Input extends z.ZodObject,
  Loaded extends Record<Id, string>,
  Id extends string = 'id',
>(
  operation: Operation<string, Input, z.ZodType, Loaded>,
  { id = 'id' as Id, further }: Deletion<Loaded, Id> = {},
): ObjectRef<Types, Loaded> {
  const { participle, object } = outcomeOf(operation);
  const deleted = `deleted${operation.name.replace(/^[a-z]+/, '')}Id`;
  const description = `ID of the ${participle} ${object}.`;
  const resolve = (loaded: Loaded): string => loaded[id];
  const type = builder.objectRef<Loaded>(`${capitalize(operation.name)}Success`).implement({
    description: `The ${object} was ${participle}.`,
    fields: (t) => ({
      [deleted]: t.id({ description, resolve }),
      // A normalized cache would store the success under the ID, as a second type.
      id: t.id({ description, resolve, deprecationReason: `Use ${deleted}.` }),
      ...further?.(t),
    }),
  });
  addField(operation, { type, result: { directResult: true } });
  return type;
}

type Deletion<Loaded, Id> = {
  /** The output field with the ID. Default: `id`. */
  id?: Id;
  further?: Further<Loaded>;
};

type Changed = { changedFields: string[] };

type TextsField = {
  stringList: (field: { description: string; resolve: (own: Changed) => string[] }) => unknown;
};

/** The field of the success of an update. */
const changedFieldsOf = (t: TextsField) => ({
  changedFields: t.stringList({
    description: descriptionOf(changedFieldsSchema) ?? '',
    resolve: ({ changedFields }) => changedFields,
  }),
});

type Field<Loaded> = {
  type: ObjectRef<Types, unknown>;
  pick?: (loaded: Loaded) => unknown;
  result: object;
};

/**
 * Adds a mutation with one `input` derived from the operation, and a result union of its success
 * and of the failures it declares. It is nullable, so that a mutation that breaks does not take the
 * committed results of others in the same request with it.
 */
function addField<Loaded>(
  operation: Operation<string, z.ZodObject, z.ZodType, Loaded>,
  { type, pick, result }: Field<Loaded>,
): void {
  const load = async (given: { idempotencyKey?: string }, context: GraphQLContext) => {
    const { operationContext, reserved } = context;
    const replay = watchReplay(operationContext, given);
    const inner = replay?.context ?? operationContext;
    const loaded = await operation.load(inner, given, { linked: false });
    if (replay?.isReplayed())
      reserved.replays = [...(reserved.replays ?? []), `${given.idempotencyKey}`];
    return loaded;
  };
  const resolve = async (
    _root: object,
    { input: given }: { input: object },
    context: GraphQLContext,
    info: GraphQLResolveInfo,
  ) => {
    const { caller } = context.operationContext;
    requireReadable({ operation, caller, input: given }, info);
    try {
      const loaded = await load(given, context);
      forget(context);
      return pick ? pick(loaded) : loaded;
    } catch (error) {
      throw toFailure(operation, error);
    }
  };
  const { name, summary } = operation;
  const input = { type: inputOf(operation), required: true, description: `Input of ${name}.` };
  const union = { description: `Result of ${name}. Members may be added; errors implement Error.` };
  builder.mutationField(name, (t) =>
    t.field({
      type,
      nullable: true,
      ...operationExtensions(operation),
      description: summary,
      args: { input: t.arg(input) },
      errors: { types: failuresOf(operation), union, ...result },
      // `type` and `pick` agree by the signatures above, which the builder cannot see.
      resolve: resolve as never,
    }),
  );
}
