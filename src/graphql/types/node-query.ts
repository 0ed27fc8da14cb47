import { getNode } from '../../services/nodes/get-node.ts';
import { builder } from '../builder.ts';
import { apiKeyRef } from './api-key.ts';
import { nodeInterface } from './node.ts';
import { projectRef } from './project.ts';

type Node = { id: string; __typename: string };

builder.queryField('node', (t) =>
  t.field({
    type: nodeInterface,
    nullable: true,
    description: 'Anything by its id; null when there is nothing with it, or nothing for you.',
    args: { id: t.arg.id({ required: true, description: 'The id of anything.' }) },
    resolve: async (_root, input, context): Promise<Node | null> => {
      const { apiKey, project } = await getNode.load(context.service, input);
      if (apiKey) return { ...apiKey, __typename: apiKeyRef.name };
      if (project) return { ...project, __typename: projectRef.name };
      return null;
    },
  }),
);
