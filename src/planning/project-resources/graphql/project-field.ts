import type { GraphQLContext } from '../../../graphql/context.ts';
import { follow } from '../../../graphql/follow.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { projectRef } from '../../projects/graphql/project.ts';
import { projectsById } from '../../projects/relations.ts';

/** Field of a note, document link or repository for its project. */
export const projectField = {
  ...operationExtensions(projectsById),
  type: projectRef,
  nullable: true,
  description: 'Project of the object.',
  resolve: ({ projectId: id }: { projectId: string }, _args: object, context: GraphQLContext) =>
    follow(projectsById, { id, args: null, context }),
} as const;
