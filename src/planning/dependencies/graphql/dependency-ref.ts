import { builder } from '../../../graphql/builder.ts';

type Link = { workItemId: string; blockedByWorkItemId: string; createdAt: Date };

export const dependencyRef = builder.objectRef<Link>('Dependency');
