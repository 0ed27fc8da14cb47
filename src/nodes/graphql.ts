import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../graphql/builder.ts';
import type { GraphQLContext } from '../graphql/context.ts';
import { descriptionOf } from '../graphql/description-of.ts';
import { follow } from '../graphql/follow.ts';
import { nodeInterface } from '../graphql/node-interface.ts';
import { operationExtensions } from '../graphql/operation-extensions.ts';
import type { Permission } from '../kernel/permission.ts';
import type { Relation } from '../kernel/relation.ts';
import type { createGetNode } from './get-node.ts';

type Found = { id: string };
type TypedNode = Found & { __typename: string };

/** The table of a type, and the relation that reads its rows by ID. */
type Node = { table: string } & (
  | { byId: Relation<null, Found> }
  | {
      byId: { permission: Permission };
      /** Follows `byId` if it depends on the selection. */
      follow: (
        id: string,
        context: GraphQLContext,
        info: GraphQLResolveInfo,
      ) => Promise<Found | undefined>;
    }
);

/** The types that `node` finds, by name. */
export type Nodes = Readonly<Record<string, Node>>;

/** Adds the field `node`, which reads an object of any of these types by its ID. */
export function addNodeField(getNode: ReturnType<typeof createGetNode>, nodes: Nodes): void {
  builder.queryField('node', (t) =>
    t.field({
      ...operationExtensions(getNode),
      type: nodeInterface,
      nullable: true,
      description: 'Read an object by its ID. Null if it does not exist or is not readable.',
      args: {
        id: t.arg.id({ required: true, description: descriptionOf(getNode.input.shape.id) }),
      },
      resolve: async (_root, { id }, context, info): Promise<TypedNode | null> => {
        const { type } = await getNode.load(context.operationContext, { id });
        const node = type && nodes[type];
        if (!node) return null;
        const found =
          'follow' in node
            ? await node.follow(id, context, info)
            : await follow(node.byId, { id, args: null, context });
        return found ? { ...found, __typename: type } : null;
      },
    }),
  );
}
