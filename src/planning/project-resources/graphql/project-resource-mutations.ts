import type { ObjectRef } from '@pothos/core';
import type { z } from 'zod';
import { builder } from '../../../graphql/builder.ts';
import { addDeletion, addMutation } from '../../../graphql/mutation.ts';
import { capitalize, toWords } from '../../../graphql/names.ts';
import type { Operation } from '../../../kernel/operation.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

type Loading<Loaded> = Operation<string, z.ZodObject, z.ZodType, Loaded>;

type Resource<Row> = {
  create: Loading<Row>;
  update: Loading<Row>;
  remove: Loading<{ id: string }>;
  reorder: Loading<Row[]>;
};

type Names<Row> = { type: ObjectRef<Types, Row>; one: string; several: string };

/** Adds the mutations of a project resource. */
export function addResourceMutations<Row>(
  { create, update, remove, reorder }: Resource<Row>,
  { type, one, several }: Names<Row>,
): void {
  addMutation(create, { type, field: one });
  addMutation(update, { type, field: one });
  addDeletion(remove);

  const reordered = builder
    .objectRef<{ rows: Row[] }>(`${capitalize(reorder.name)}Success`)
    .implement({
      description: `Success of ${reorder.name}.`,
      fields: (t) => ({
        [several]: t.field({
          type: [type],
          description: `All ${toWords(several)} of the project in the new order.`,
          resolve: ({ rows }) => rows as never,
        }),
      }),
    });
  addMutation(reorder, { type: reordered, pick: (rows) => ({ rows }) });
}
