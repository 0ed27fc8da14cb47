import type { ObjectRef } from '@pothos/core';
import type { z } from 'zod';
import { builder } from '../../../graphql/builder.ts';
import { addMutation } from '../../../graphql/mutation.ts';
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

/** Adds what changes a project's list of something. */
export function addResourceMutations<Row>(
  { create, update, remove, reorder }: Resource<Row>,
  { type, one, several }: Names<Row>,
): void {
  const pick = (row: Row) => row;
  addMutation(create, { type, pick, field: { name: one, description: 'What was added.' } });
  addMutation(update, { type, pick, field: { name: one, description: 'The changed one.' } });

  const deleted = builder.objectRef<{ id: string }>(successOf(remove)).implement({
    description: 'It is gone.',
    fields: (t) => ({ id: t.exposeID('id', { description: 'The id it had.' }) }),
  });
  addMutation(remove, { type: deleted, pick: (gone) => gone });

  const reordered = builder.objectRef<{ rows: Row[] }>(successOf(reorder)).implement({
    description: 'They are in that order.',
    fields: (t) => ({
      [several]: t.field({
        type: [type],
        description: 'All of them, in their order.',
        resolve: ({ rows }) => rows as never,
      }),
    }),
  });
  addMutation(reorder, { type: reordered, pick: (rows) => ({ rows }) });
}

function successOf({ name }: { name: string }): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Success`;
}
