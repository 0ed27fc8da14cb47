import type { Tool } from './tool.ts';
import { apiKeyTools } from './tools/api-keys.ts';
import { boardTools } from './tools/boards.ts';
import { projectTools } from './tools/projects.ts';
import { viewerTools } from './tools/viewer.ts';
import { workItemTools } from './tools/work-items.ts';

/** The tools, one file a domain. A row is a decision: what is none is excluded below. */
export const tools: readonly Tool[] = [
  ...viewerTools,
  ...projectTools,
  ...boardTools,
  ...workItemTools,
  ...apiKeyTools,
];

/** Operations that are no tools, and why. */
export const excludedFromMcp: Readonly<Record<string, string>> = {
  createApiKey: "A secret has no business in a model's context.",
  archiveProject:
    'update_project with status archived does the same; one tool less to choose from.',
  createBoard: 'Boards are set up by people; a model works on what is there.',
  bulkSetPriority: 'update_work_item does it; one tool less to choose from.',
  getNode: 'A model knows what it has the id of and asks the tool for it.',
};
