import type { catalogue } from '../../src/modules.ts';
import { operationPolicyExamples } from '../documents/policy/examples.ts';
import { recordedOperationExamples } from '../documents/recorded/examples.ts';
import { registeredOperationExamples } from '../documents/registered/examples.ts';
import { operationToolExamples } from '../documents/tools/examples.ts';
import { apiKeyExamples } from '../identity/api-keys/examples.ts';
import { invitationExamples } from '../identity/invitations/examples.ts';
import { memberExamples } from '../identity/members/examples.ts';
import { organizationExamples } from '../identity/organizations/examples.ts';
import { passwordResetExamples } from '../identity/password-resets/examples.ts';
import { viewerExamples } from '../identity/viewer/examples.ts';
import { nodeExamples } from '../nodes/examples.ts';
import { aiSessionExamples } from '../planning/ai-sessions/examples.ts';
import { assigneeExamples } from '../planning/assignees/examples.ts';
import { boardViewExamples } from '../planning/board-views/examples.ts';
import { boardExamples } from '../planning/boards/examples.ts';
import { commentExamples } from '../planning/comments/examples.ts';
import { dependencyExamples } from '../planning/dependencies/examples.ts';
import { eventExamples } from '../planning/events/examples.ts';
import { ideaExamples } from '../planning/ideas/examples.ts';
import { milestoneExamples } from '../planning/milestones/examples.ts';
import { overviewExamples } from '../planning/overviews/examples.ts';
import { projectMemberExamples } from '../planning/project-members/examples.ts';
import { projectResourceExamples } from '../planning/project-resources/examples.ts';
import { projectExamples } from '../planning/projects/examples.ts';
import { roadmapExamples } from '../planning/roadmaps/examples.ts';
import { tagExamples } from '../planning/tags/examples.ts';
import { workItemExamples } from '../planning/work-items/examples.ts';
import type { Example } from './example.ts';

export type OperationName = (typeof catalogue)[number]['name'];

/** One example per operation. The compiler requires one for each new operation. */
export const examples: Readonly<Record<OperationName, Example>> = {
  ...viewerExamples,
  ...nodeExamples,
  ...apiKeyExamples,
  ...projectExamples,
  ...roadmapExamples,
  ...overviewExamples,
  ...memberExamples,
  ...invitationExamples,
  ...passwordResetExamples,
  ...organizationExamples,
  ...projectMemberExamples,
  ...projectResourceExamples,
  ...boardExamples,
  ...boardViewExamples,
  ...workItemExamples,
  ...commentExamples,
  ...eventExamples,
  ...dependencyExamples,
  ...assigneeExamples,
  ...aiSessionExamples,
  ...ideaExamples,
  ...tagExamples,
  ...milestoneExamples,
  ...operationPolicyExamples,
  ...operationToolExamples,
  ...recordedOperationExamples,
  ...registeredOperationExamples,
};
