import { operationPolicyRoutes } from './documents/policy/rest.ts';
import { recordedOperationRoutes } from './documents/recorded/rest.ts';
import { registeredOperationRoutes } from './documents/registered/rest.ts';
import { operationToolRoutes } from './documents/tools/rest.ts';
import { apiKeyRoutes } from './identity/api-keys/rest.ts';
import { invitationRoutes } from './identity/invitations/rest.ts';
import { memberRoutes } from './identity/members/rest.ts';
import { organizationRoutes } from './identity/organizations/rest.ts';
import { viewerRoutes } from './identity/viewer/rest.ts';
import { aiSessionRoutes } from './planning/ai-sessions/rest.ts';
import { assigneeRoutes } from './planning/assignees/rest.ts';
import { boardViewRoutes } from './planning/board-views/rest.ts';
import { boardRoutes } from './planning/boards/rest.ts';
import { commentRoutes } from './planning/comments/rest.ts';
import { dependencyRoutes } from './planning/dependencies/rest.ts';
import { eventRoutes } from './planning/events/rest.ts';
import { ideaRoutes } from './planning/ideas/rest.ts';
import { milestoneRoutes } from './planning/milestones/rest.ts';
import { overviewRoutes } from './planning/overviews/rest.ts';
import { projectMemberRoutes } from './planning/project-members/rest.ts';
import { projectResourceRoutes } from './planning/project-resources/rest.ts';
import { projectRoutes } from './planning/projects/rest.ts';
import { roadmapRoutes } from './planning/roadmaps/rest.ts';
import { tagRoutes } from './planning/tags/rest.ts';
import { workItemRoutes } from './planning/work-items/rest.ts';
import type { Route } from './rest/route.ts';

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
  ...projectMemberRoutes,
  ...invitationRoutes,
  ...organizationRoutes,
  ...boardViewRoutes,
  ...roadmapRoutes,
  ...overviewRoutes,
];

/** Operations that REST does without, and why. */
export const excludedFromRest: Readonly<Record<string, string>> = {
  getNode: 'A REST client knows what it has the id of and asks its route.',
};
