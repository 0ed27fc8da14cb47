import type { Route } from './route.ts';
import { aiSessionRoutes } from './routes/ai-sessions.ts';
import { apiKeyRoutes } from './routes/api-keys.ts';
import { assigneeRoutes } from './routes/assignees.ts';
import { boardRoutes } from './routes/boards.ts';
import { commentRoutes } from './routes/comments.ts';
import { dependencyRoutes } from './routes/dependencies.ts';
import { eventRoutes } from './routes/events.ts';
import { ideaRoutes } from './routes/ideas.ts';
import { memberRoutes } from './routes/members.ts';
import { milestoneRoutes } from './routes/milestones.ts';
import { operationPolicyRoutes } from './routes/operation-policy.ts';
import { operationToolRoutes } from './routes/operation-tools.ts';
import { projectResourceRoutes } from './routes/project-resources.ts';
import { projectRoutes } from './routes/projects.ts';
import { recordedOperationRoutes } from './routes/recorded-operations.ts';
import { registeredOperationRoutes } from './routes/registered-operations.ts';
import { tagRoutes } from './routes/tags.ts';
import { viewerRoutes } from './routes/viewer.ts';
import { workItemRoutes } from './routes/work-items.ts';

/** The REST API, one file a domain. A page is answered as its items, with the paging in `meta`. */
export const routes: readonly Route[] = [
  ...viewerRoutes,
  ...apiKeyRoutes,
  ...projectRoutes,
  ...memberRoutes,
  ...projectResourceRoutes,
  ...boardRoutes,
  ...workItemRoutes,
  ...commentRoutes,
  ...eventRoutes,
  ...dependencyRoutes,
  ...assigneeRoutes,
  ...aiSessionRoutes,
  ...ideaRoutes,
  ...tagRoutes,
  ...milestoneRoutes,
  ...operationPolicyRoutes,
  ...operationToolRoutes,
  ...recordedOperationRoutes,
  ...registeredOperationRoutes,
];

/** Operations that REST does without, and why. */
export const excludedFromRest: Readonly<Record<string, string>> = {
  getNode: 'A REST client knows what it has the id of and asks its route.',
};
