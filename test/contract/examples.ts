import type { catalogue } from '../../src/modules.ts';
import type { Example } from './example.ts';
import { aiSessionExamples } from './examples/ai-sessions.ts';
import { apiKeyExamples } from './examples/api-keys.ts';
import { assigneeExamples } from './examples/assignees.ts';
import { boardExamples } from './examples/boards.ts';
import { commentExamples } from './examples/comments.ts';
import { dependencyExamples } from './examples/dependencies.ts';
import { eventExamples } from './examples/events.ts';
import { ideaExamples } from './examples/ideas.ts';
import { memberExamples } from './examples/members.ts';
import { milestoneExamples } from './examples/milestones.ts';
import { nodeExamples } from './examples/nodes.ts';
import { operationPolicyExamples } from './examples/operation-policy.ts';
import { operationToolExamples } from './examples/operation-tools.ts';
import { projectResourceExamples } from './examples/project-resources.ts';
import { projectExamples } from './examples/projects.ts';
import { recordedOperationExamples } from './examples/recorded-operations.ts';
import { registeredOperationExamples } from './examples/registered-operations.ts';
import { tagExamples } from './examples/tags.ts';
import { viewerExamples } from './examples/viewer.ts';
import { workItemExamples } from './examples/work-items.ts';

export type OperationName = (typeof catalogue)[number]['name'];

/** One example of each operation: the compiler asks for it when an operation is added. */
export const examples: Readonly<Record<OperationName, Example>> = {
  ...viewerExamples,
  ...nodeExamples,
  ...apiKeyExamples,
  ...projectExamples,
  ...memberExamples,
  ...projectResourceExamples,
  ...boardExamples,
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
