import type { ObjectRef } from '@pothos/core';
import type { Relation } from '../kernel/relation.ts';
import type { builder } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { follow } from './follow.ts';
import { operationExtensions } from './operation-extensions.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

type Changed<Own, Row> = {
  type: ObjectRef<Types, Row>;
  relation: Relation<null, Row>;
  description: string;
  /** The ID of the object in the loaded value of the mutation. */
  idOf: (own: Own) => string | null | undefined;
};

/**
 * Field of a success for an object that the mutation changed. It is read only if it is selected, with the
 * permission to read it.
 */
export function changedObject<Own, Row>({ type, relation, description, idOf }: Changed<Own, Row>) {
  return {
    ...operationExtensions(relation),
    type,
    nullable: true,
    description,
    resolve: async (own: Own, _args: object, context: GraphQLContext) => {
      const id = idOf(own);
      return id ? await follow(relation, { id, args: null, context }) : null;
    },
  } as const;
}

type SeveralChanged<Own, Row> = Omit<Changed<Own, Row>, 'idOf'> & {
  idsOf: (own: Own) => readonly string[];
};

/** Field of a success for several objects, without those that are gone. */
export function changedObjects<Own, Row>({
  type,
  relation,
  description,
  idsOf,
}: SeveralChanged<Own, Row>) {
  return {
    ...operationExtensions(relation),
    type: [type] as [typeof type],
    nullable: true,
    description,
    resolve: async (own: Own, _args: object, context: GraphQLContext) => {
      const rows = idsOf(own).map((id) => follow(relation, { id, args: null, context }));
      return (await Promise.all(rows)).filter((row) => row !== undefined);
    },
  } as const;
}
