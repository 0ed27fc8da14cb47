import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../graphql/builder.ts';
import type { GraphQLContext } from '../graphql/context.ts';
import { descriptionOf } from '../graphql/description-of.ts';
import { follow } from '../graphql/follow.ts';
import { nodeInterface } from '../graphql/node-interface.ts';
import { operationExtensions } from '../graphql/operation-extensions.ts';
import type { Permission } from '../kernel/permission.ts';
import type { Relation } from '../kernel/relation.ts';
import type { Table } from './find-types.ts';
import type { createGetNode } from './get-node.ts';
import type { createGetNodes } from './get-nodes.ts';

type Found = { id: string };
type TypedNode = Found & { __typename: string };

/** The table of a type, and the relation that reads its rows by ID. */
type Node = Table &
  (
    | { byId: Relation<null, Found> }
    | {
        byId: { permission: Permission | null };
        /** Follows `byId` if it depends on the selection. */
        follow: (
          id: string,
          context: GraphQLContext,
          info: GraphQLResolveInfo,
        ) => Promise<Found | undefined>;
      }
  );

/** The types that `node` and `nodes` find, by name. */
export type Nodes = Readonly<Record<string, Node>>;

type Operations = {
  getNode: ReturnType<typeof createGetNode>;
  getNodes: ReturnType<typeof createGetNodes>;
};

/** Adds the fields `node` and `nodes`, which read objects of any of these types by their IDs. */
export function addNodeFields({ getNode, getNodes }: Operations, nodes: Nodes): void {
  async function read(
    { id, type }: { id: string; type: string | null },
    context: GraphQLContext,
    info: GraphQLResolveInfo,
  ): Promise<TypedNode | null> {
    const node = type && nodes[type];
    if (!node) return null;
    const found =
      'follow' in node
        ? await node.follow(id, context, info)
        : await follow(node.byId, { id, args: null, context });
    return found ? { ...found, __typename: type } : null;
  }

  builder.queryField('node', (t) =>
    t.field({
      ...operationExtensions({ ...getNode, permissionOfType: permissionsOf(nodes) }),
      type: nodeInterface,
      nullable: true,
      description: 'Read an object by its ID. Null if it does not exist or is not readable.',
      args: {
        id: t.arg.id({ required: true, description: descriptionOf(getNode.input.shape.id) }),
      },
      resolve: async (_root, { id }, context, info) => {
        const { type } = await getNode.load(context.operationContext, { id });
        return read({ id, type }, context, info);
      },
    }),
  );

  builder.queryField('nodes', (t) =>
    t.field({
      ...operationExtensions({ ...getNodes, permissionOfType: permissionsOf(nodes) }),
      type: [nodeInterface],
      nullable: { list: false, items: true },
      description:
        'Read objects by their IDs, in the same order. Null for each that does not exist or is not ' +
        'readable.',
      args: {
        ids: t.arg.idList({ required: true, description: descriptionOf(getNodes.input.shape.ids) }),
      },
      resolve: async (_root, { ids }, context, info) => {
        const found = await getNodes.load(context.operationContext, { ids });
        return Promise.all(found.map((each) => read(each, context, info)));
      },
    }),
  );
}

function permissionsOf(nodes: Nodes): Record<string, Permission | null> {
  return Object.fromEntries(
    Object.entries(nodes).map(([type, { byId }]) => [type, byId.permission]),
  );
}
