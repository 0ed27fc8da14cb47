import { builder } from '../builder.ts';

type Link = { workItemId: string; blockedByWorkItemId: string; createdAt: Date };

export const dependencyRef = builder.objectRef<Link>('Dependency');
