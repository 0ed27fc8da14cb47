import { getOperationPolicy } from './documents/policy/get-operation-policy.ts';
import { updateOperationPolicy } from './documents/policy/update-operation-policy.ts';
import { clearRecordedOperations } from './documents/recorded/clear-recorded-operations.ts';
import { deleteRecordedOperation } from './documents/recorded/delete-recorded-operation.ts';
import { listRecordedOperations } from './documents/recorded/list-recorded-operations.ts';
import { promoteRecordedOperations } from './documents/recorded/promote-recorded-operations.ts';
import { activateAppVersion } from './documents/registered/activate-app-version.ts';
import { createAppVersion } from './documents/registered/create-app-version.ts';
import { getAppVersion } from './documents/registered/get-app-version.ts';
import { getRegisteredOperation } from './documents/registered/get-registered-operation.ts';
import { listAppVersions } from './documents/registered/list-app-versions.ts';
import { listRegisteredOperations } from './documents/registered/list-registered-operations.ts';
import { registerOperations } from './documents/registered/register-operations.ts';
import { retireAppVersion } from './documents/registered/retire-app-version.ts';
import { listOperationTools } from './documents/tools/list-operation-tools.ts';
import { publishOperationTool } from './documents/tools/publish-operation-tool.ts';
import { unpublishOperationTool } from './documents/tools/unpublish-operation-tool.ts';
import { createApiKey } from './identity/api-keys/create-api-key.ts';
import { getApiKeyUsage } from './identity/api-keys/get-api-key-usage.ts';
import { listApiKeys } from './identity/api-keys/list-api-keys.ts';
import { revokeApiKey } from './identity/api-keys/revoke-api-key.ts';
import { updateApiKey } from './identity/api-keys/update-api-key.ts';
import { inviteMember } from './identity/invitations/invite-member.ts';
import { listInvitations } from './identity/invitations/list-invitations.ts';
import { revokeInvitation } from './identity/invitations/revoke-invitation.ts';
import { listMembers } from './identity/members/list-members.ts';
import { removeMember } from './identity/members/remove-member.ts';
import { updateMember } from './identity/members/update-member.ts';
import { updateOrganization } from './identity/organizations/update-organization.ts';
import { getProfile } from './identity/viewer/get-profile.ts';
import { getViewer } from './identity/viewer/get-viewer.ts';
import { getNode } from './nodes/get-node.ts';
import { completeAiTask } from './planning/ai-sessions/complete-ai-task.ts';
import { listAiSessions } from './planning/ai-sessions/list-ai-sessions.ts';
import { recordAiSession } from './planning/ai-sessions/record-ai-session.ts';
import { addWorkItemAssignee } from './planning/assignees/add-work-item-assignee.ts';
import { listWorkItemAssignees } from './planning/assignees/list-work-item-assignees.ts';
import { removeWorkItemAssignee } from './planning/assignees/remove-work-item-assignee.ts';
import { updateWorkItemAssignee } from './planning/assignees/update-work-item-assignee.ts';
import { listAreaWorkItems } from './planning/board-views/list-area-work-items.ts';
import { listBoardWorkItems } from './planning/board-views/list-board-work-items.ts';
import { createBoard } from './planning/boards/create-board.ts';
import { createBoardColumn } from './planning/boards/create-board-column.ts';
import { createBoardFromTemplate } from './planning/boards/create-board-from-template.ts';
import { deleteBoard } from './planning/boards/delete-board.ts';
import { deleteBoardColumn } from './planning/boards/delete-board-column.ts';
import { getBoard } from './planning/boards/get-board.ts';
import { getBoardContext } from './planning/boards/get-board-context.ts';
import { listBoardColumns } from './planning/boards/list-board-columns.ts';
import { listBoardTemplates } from './planning/boards/list-board-templates.ts';
import { listBoards } from './planning/boards/list-boards.ts';
import { provisionBoard } from './planning/boards/provision-board.ts';
import { reorderBoardColumns } from './planning/boards/reorder-board-columns.ts';
import { updateBoard } from './planning/boards/update-board.ts';
import { updateBoardColumn } from './planning/boards/update-board-column.ts';
import { addWorkItemComment } from './planning/comments/add-work-item-comment.ts';
import { deleteComment } from './planning/comments/delete-comment.ts';
import { listCommentVersions } from './planning/comments/list-comment-versions.ts';
import { listWorkItemComments } from './planning/comments/list-work-item-comments.ts';
import { updateComment } from './planning/comments/update-comment.ts';
import { addWorkItemDependency } from './planning/dependencies/add-work-item-dependency.ts';
import { getDependenciesBatch } from './planning/dependencies/get-dependencies-batch.ts';
import { getWorkItemDependencies } from './planning/dependencies/get-work-item-dependencies.ts';
import { removeWorkItemDependency } from './planning/dependencies/remove-work-item-dependency.ts';
import { listWorkItemEvents } from './planning/events/list-work-item-events.ts';
import { createIdea } from './planning/ideas/create-idea.ts';
import { discardIdea } from './planning/ideas/discard-idea.ts';
import { promoteIdea } from './planning/ideas/promote-idea.ts';
import { addWorkItemsToMilestone } from './planning/milestones/add-work-items-to-milestone.ts';
import { createMilestone } from './planning/milestones/create-milestone.ts';
import { deleteMilestone } from './planning/milestones/delete-milestone.ts';
import { getMilestone } from './planning/milestones/get-milestone.ts';
import { getMilestoneProgress } from './planning/milestones/get-milestone-progress.ts';
import { listMilestones } from './planning/milestones/list-milestones.ts';
import { removeWorkItemFromMilestone } from './planning/milestones/remove-work-item-from-milestone.ts';
import { updateMilestone } from './planning/milestones/update-milestone.ts';
import { getProjectDetail } from './planning/overviews/get-project-detail.ts';
import { getWorkItemContext } from './planning/overviews/get-work-item-context.ts';
import { addProjectMember } from './planning/project-members/add-project-member.ts';
import { listProjectMembers } from './planning/project-members/list-project-members.ts';
import { removeProjectMember } from './planning/project-members/remove-project-member.ts';
import { projectDocLinks } from './planning/project-resources/project-doc-links.ts';
import { projectNotes } from './planning/project-resources/project-notes.ts';
import { projectRepositories } from './planning/project-resources/project-repositories.ts';
import { archiveProject } from './planning/projects/archive-project.ts';
import { createProject } from './planning/projects/create-project.ts';
import { deleteProject } from './planning/projects/delete-project.ts';
import { getProject } from './planning/projects/get-project.ts';
import { getProjectStats } from './planning/projects/get-project-stats.ts';
import { listProjects } from './planning/projects/list-projects.ts';
import { updateProject } from './planning/projects/update-project.ts';
import { getProjectRoadmap } from './planning/roadmaps/get-project-roadmap.ts';
import { createTag } from './planning/tags/create-tag.ts';
import { deleteTag } from './planning/tags/delete-tag.ts';
import { getTag } from './planning/tags/get-tag.ts';
import { listTags } from './planning/tags/list-tags.ts';
import { updateTag } from './planning/tags/update-tag.ts';
import { bulkMoveWorkItems } from './planning/work-items/bulk-move-work-items.ts';
import { bulkSetPriority } from './planning/work-items/bulk-set-priority.ts';
import {
  createEpic,
  createFeature,
  createStory,
  createTask,
} from './planning/work-items/create-typed-work-item.ts';
import { createWorkItem } from './planning/work-items/create-work-item.ts';
import { deleteWorkItem } from './planning/work-items/delete-work-item.ts';
import { getWorkItem } from './planning/work-items/get-work-item.ts';
import { listWorkItems } from './planning/work-items/list-work-items.ts';
import { moveWorkItem } from './planning/work-items/move-work-item.ts';
import { resetAi } from './planning/work-items/reset-ai.ts';
import { resolveTaskIds } from './planning/work-items/resolve-task-ids.ts';
import { resolveWorkItems } from './planning/work-items/resolve-work-items.ts';
import { setWorkItemParent } from './planning/work-items/set-work-item-parent.ts';
import { updateWorkItem } from './planning/work-items/update-work-item.ts';

/** Every operation there is. What is not listed here is not covered by the contract tests. */
export const catalogue = [
  getViewer,
  getNode,
  getProfile,
  listMembers,
  updateMember,
  removeMember,
  listInvitations,
  inviteMember,
  revokeInvitation,
  updateOrganization,
  createApiKey,
  listApiKeys,
  updateApiKey,
  revokeApiKey,
  getApiKeyUsage,
  getOperationPolicy,
  updateOperationPolicy,
  listRecordedOperations,
  promoteRecordedOperations,
  deleteRecordedOperation,
  clearRecordedOperations,
  createProject,
  listProjects,
  getProject,
  updateProject,
  archiveProject,
  deleteProject,
  getProjectRoadmap,
  getProjectStats,
  listProjectMembers,
  addProjectMember,
  removeProjectMember,
  getProjectDetail,
  projectDocLinks.list,
  projectDocLinks.create,
  projectDocLinks.update,
  projectDocLinks.remove,
  projectDocLinks.reorder,
  projectRepositories.list,
  projectRepositories.create,
  projectRepositories.update,
  projectRepositories.remove,
  projectRepositories.reorder,
  projectNotes.list,
  projectNotes.create,
  projectNotes.update,
  projectNotes.remove,
  projectNotes.reorder,
  createBoard,
  listBoards,
  getBoard,
  getBoardContext,
  updateBoard,
  deleteBoard,
  createBoardFromTemplate,
  listBoardTemplates,
  provisionBoard,
  listBoardColumns,
  createBoardColumn,
  updateBoardColumn,
  reorderBoardColumns,
  deleteBoardColumn,
  listBoardWorkItems,
  listAreaWorkItems,
  createWorkItem,
  createTask,
  createStory,
  createFeature,
  createEpic,
  listWorkItems,
  getWorkItem,
  updateWorkItem,
  moveWorkItem,
  bulkMoveWorkItems,
  bulkSetPriority,
  deleteWorkItem,
  setWorkItemParent,
  getWorkItemContext,
  listWorkItemComments,
  addWorkItemComment,
  updateComment,
  deleteComment,
  listCommentVersions,
  listWorkItemEvents,
  getWorkItemDependencies,
  getDependenciesBatch,
  addWorkItemDependency,
  removeWorkItemDependency,
  listWorkItemAssignees,
  addWorkItemAssignee,
  updateWorkItemAssignee,
  removeWorkItemAssignee,
  recordAiSession,
  listAiSessions,
  completeAiTask,
  resolveWorkItems,
  resolveTaskIds,
  resetAi,
  createIdea,
  promoteIdea,
  discardIdea,
  createTag,
  listTags,
  getTag,
  updateTag,
  deleteTag,
  createMilestone,
  listMilestones,
  getMilestone,
  getMilestoneProgress,
  updateMilestone,
  deleteMilestone,
  addWorkItemsToMilestone,
  removeWorkItemFromMilestone,
  publishOperationTool,
  listOperationTools,
  unpublishOperationTool,
  createAppVersion,
  listAppVersions,
  getAppVersion,
  registerOperations,
  activateAppVersion,
  retireAppVersion,
  listRegisteredOperations,
  getRegisteredOperation,
] as const;
