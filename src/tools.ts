import { operationPolicyTools } from './documents/policy/mcp.ts';
import { recordedOperationTools } from './documents/recorded/mcp.ts';
import { registeredOperationTools } from './documents/registered/mcp.ts';
import { operationToolTools } from './documents/tools/mcp.ts';
import { apiKeyTools } from './identity/api-keys/mcp.ts';
import { memberTools } from './identity/members/mcp.ts';
import { viewerTools } from './identity/viewer/mcp.ts';
import type { Tool } from './mcp/tool.ts';
import { aiSessionTools } from './planning/ai-sessions/mcp.ts';
import { assigneeTools } from './planning/assignees/mcp.ts';
import { boardTools } from './planning/boards/mcp.ts';
import { commentTools } from './planning/comments/mcp.ts';
import { dependencyTools } from './planning/dependencies/mcp.ts';
import { eventTools } from './planning/events/mcp.ts';
import { milestoneTools } from './planning/milestones/mcp.ts';
import { projectTools } from './planning/projects/mcp.ts';
import { roadmapTools } from './planning/roadmaps/mcp.ts';
import { tagTools } from './planning/tags/mcp.ts';
import { workItemTools } from './planning/work-items/mcp.ts';

/** The tools, one file a domain. A row is a decision: what is none is excluded below. */
export const tools: readonly Tool[] = [
  ...viewerTools,
  ...memberTools,
  ...projectTools,
  ...roadmapTools,
  ...boardTools,
  ...workItemTools,
  ...commentTools,
  ...eventTools,
  ...dependencyTools,
  ...assigneeTools,
  ...aiSessionTools,
  ...tagTools,
  ...milestoneTools,
  ...apiKeyTools,
  ...operationPolicyTools,
  ...operationToolTools,
  ...recordedOperationTools,
  ...registeredOperationTools,
];

const ABOUT_PEOPLE = 'Who belongs to an organization, and as what, is for people to decide.';
const KEPT_BY_PEOPLE = "People keep a project's links and notes; a model works on its items.";

/** Operations that are no tools, and why. */
export const excludedFromMcp: Readonly<Record<string, string>> = {
  createApiKey: "A secret has no business in a model's context.",
  inviteMember: "A secret has no business in a model's context.",
  listInvitations: ABOUT_PEOPLE,
  revokeInvitation: ABOUT_PEOPLE,
  updateMember: ABOUT_PEOPLE,
  removeMember: ABOUT_PEOPLE,
  updateOrganization: ABOUT_PEOPLE,
  archiveProject:
    'update_project with status archived does the same; one tool less to choose from.',
  getProfile: 'get_current_user says who it is.',
  listProjectMembers: 'Who is on a project is for people to look after.',
  addProjectMember: 'Who is on a project is for people to look after.',
  removeProjectMember: 'Who is on a project is for people to look after.',
  deleteProject: 'Projects are deleted by people; a model archives one with update_project.',
  getProjectStats: 'get_project has these counts and more.',
  createBoard: 'Boards are set up by people; a model works on what is there.',
  updateBoard: 'Boards are set up by people; a model works on what is there.',
  deleteBoard: 'Boards are set up by people; a model works on what is there.',
  createBoardFromTemplate: 'Boards are set up by people; a model works on what is there.',
  listBoardTemplates: 'Boards are set up by people; a model works on what is there.',
  provisionBoard: 'Boards are set up by people; a model works on what is there.',
  listBoardColumns: 'get_board has them; one tool less to choose from.',
  createBoardColumn: 'Boards are set up by people; a model works on what is there.',
  updateBoardColumn: 'Boards are set up by people; a model works on what is there.',
  reorderBoardColumns: 'Boards are set up by people; a model works on what is there.',
  deleteBoardColumn: 'Boards are set up by people; a model works on what is there.',
  listBoardWorkItems:
    "A whole board is too much for a model's context; list_work_items reads a column.",
  listAreaWorkItems:
    "Whole boards are too much for a model's context; list_work_items reads a column.",
  getProjectDetail: 'get_project and get_board_context have what a model works with.',
  listProjectDocLinks: KEPT_BY_PEOPLE,
  createProjectDocLink: KEPT_BY_PEOPLE,
  updateProjectDocLink: KEPT_BY_PEOPLE,
  deleteProjectDocLink: KEPT_BY_PEOPLE,
  reorderProjectDocLinks: KEPT_BY_PEOPLE,
  listProjectRepositories: KEPT_BY_PEOPLE,
  createProjectRepository: KEPT_BY_PEOPLE,
  updateProjectRepository: KEPT_BY_PEOPLE,
  deleteProjectRepository: KEPT_BY_PEOPLE,
  reorderProjectRepositories: KEPT_BY_PEOPLE,
  listProjectNotes: KEPT_BY_PEOPLE,
  createProjectNote: KEPT_BY_PEOPLE,
  updateProjectNote: KEPT_BY_PEOPLE,
  deleteProjectNote: KEPT_BY_PEOPLE,
  reorderProjectNotes: KEPT_BY_PEOPLE,
  bulkSetPriority: 'update_work_item does it; one tool less to choose from.',
  setWorkItemParent: 'update_work_item does it; one tool less to choose from.',
  getWorkItemContext:
    'The tools for dependencies, AI sessions and work items have the parts of it.',
  updateComment: 'A model says what is new in another comment.',
  deleteComment: 'What was said is for people to take back.',
  listCommentVersions: 'A model works with what a comment says now.',
  listWorkItemAssignees: 'get_work_item has them.',
  createIdea: 'create_work_item makes an idea of type idea.',
  promoteIdea: 'What becomes of an idea is for people to decide.',
  discardIdea: 'What becomes of an idea is for people to decide.',
  resetAi: 'It is how people free what an agent left behind; move_work_item says the same.',
  resolveTaskIds: 'resolve_work_items does it; one tool less to choose from.',
  getTag: 'list_tags has all there is to a tag.',
  updateTag: 'Tags are renamed by people; a model uses or replaces them.',
  getAppVersion: 'list_app_versions has all there is to a version.',
  deleteRecordedOperation: 'What is forgotten of the record is for people to decide.',
  clearRecordedOperations: 'What is forgotten of the record is for people to decide.',
  getNode: 'A model knows what it has the id of and asks the tool for it.',
};
