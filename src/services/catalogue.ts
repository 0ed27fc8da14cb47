import { completeAiTask } from './ai-sessions/complete-ai-task.ts';
import { listAiSessions } from './ai-sessions/list-ai-sessions.ts';
import { recordAiSession } from './ai-sessions/record-ai-session.ts';
import { createApiKey } from './api-keys/create-api-key.ts';
import { getApiKeyUsage } from './api-keys/get-api-key-usage.ts';
import { listApiKeys } from './api-keys/list-api-keys.ts';
import { revokeApiKey } from './api-keys/revoke-api-key.ts';
import { updateApiKey } from './api-keys/update-api-key.ts';
import { addWorkItemAssignee } from './assignees/add-work-item-assignee.ts';
import { listWorkItemAssignees } from './assignees/list-work-item-assignees.ts';
import { removeWorkItemAssignee } from './assignees/remove-work-item-assignee.ts';
import { updateWorkItemAssignee } from './assignees/update-work-item-assignee.ts';
import { listAreaWorkItems } from './board-views/list-area-work-items.ts';
import { listBoardWorkItems } from './board-views/list-board-work-items.ts';
import { createBoard } from './boards/create-board.ts';
import { createBoardColumn } from './boards/create-board-column.ts';
import { createBoardFromTemplate } from './boards/create-board-from-template.ts';
import { deleteBoard } from './boards/delete-board.ts';
import { deleteBoardColumn } from './boards/delete-board-column.ts';
import { getBoard } from './boards/get-board.ts';
import { getBoardContext } from './boards/get-board-context.ts';
import { listBoardColumns } from './boards/list-board-columns.ts';
import { listBoardTemplates } from './boards/list-board-templates.ts';
import { listBoards } from './boards/list-boards.ts';
import { provisionBoard } from './boards/provision-board.ts';
import { reorderBoardColumns } from './boards/reorder-board-columns.ts';
import { updateBoard } from './boards/update-board.ts';
import { updateBoardColumn } from './boards/update-board-column.ts';
import { addWorkItemComment } from './comments/add-work-item-comment.ts';
import { deleteComment } from './comments/delete-comment.ts';
import { listCommentVersions } from './comments/list-comment-versions.ts';
import { listWorkItemComments } from './comments/list-work-item-comments.ts';
import { updateComment } from './comments/update-comment.ts';
import { addWorkItemDependency } from './dependencies/add-work-item-dependency.ts';
import { getDependenciesBatch } from './dependencies/get-dependencies-batch.ts';
import { getWorkItemDependencies } from './dependencies/get-work-item-dependencies.ts';
import { removeWorkItemDependency } from './dependencies/remove-work-item-dependency.ts';
import { listWorkItemEvents } from './events/list-work-item-events.ts';
import { createIdea } from './ideas/create-idea.ts';
import { discardIdea } from './ideas/discard-idea.ts';
import { promoteIdea } from './ideas/promote-idea.ts';
import { inviteMember } from './invitations/invite-member.ts';
import { listInvitations } from './invitations/list-invitations.ts';
import { revokeInvitation } from './invitations/revoke-invitation.ts';
import { addProjectMember } from './members/add-project-member.ts';
import { getProfile } from './members/get-profile.ts';
import { listMembers } from './members/list-members.ts';
import { listProjectMembers } from './members/list-project-members.ts';
import { removeMember } from './members/remove-member.ts';
import { removeProjectMember } from './members/remove-project-member.ts';
import { updateMember } from './members/update-member.ts';
import { addWorkItemsToMilestone } from './milestones/add-work-items-to-milestone.ts';
import { createMilestone } from './milestones/create-milestone.ts';
import { deleteMilestone } from './milestones/delete-milestone.ts';
import { getMilestone } from './milestones/get-milestone.ts';
import { getMilestoneProgress } from './milestones/get-milestone-progress.ts';
import { listMilestones } from './milestones/list-milestones.ts';
import { removeWorkItemFromMilestone } from './milestones/remove-work-item-from-milestone.ts';
import { updateMilestone } from './milestones/update-milestone.ts';
import { getNode } from './nodes/get-node.ts';
import { getOperationPolicy } from './operation-policy/get-operation-policy.ts';
import { updateOperationPolicy } from './operation-policy/update-operation-policy.ts';
import { listOperationTools } from './operation-tools/list-operation-tools.ts';
import { publishOperationTool } from './operation-tools/publish-operation-tool.ts';
import { unpublishOperationTool } from './operation-tools/unpublish-operation-tool.ts';
import { updateOrganization } from './organizations/update-organization.ts';
import { projectDocLinks } from './project-resources/project-doc-links.ts';
import { projectNotes } from './project-resources/project-notes.ts';
import { projectRepositories } from './project-resources/project-repositories.ts';
import { archiveProject } from './projects/archive-project.ts';
import { createProject } from './projects/create-project.ts';
import { deleteProject } from './projects/delete-project.ts';
import { getProject } from './projects/get-project.ts';
import { getProjectDetail } from './projects/get-project-detail.ts';
import { getProjectRoadmap } from './projects/get-project-roadmap.ts';
import { getProjectStats } from './projects/get-project-stats.ts';
import { listProjects } from './projects/list-projects.ts';
import { updateProject } from './projects/update-project.ts';
import { clearRecordedOperations } from './recorded-operations/clear-recorded-operations.ts';
import { deleteRecordedOperation } from './recorded-operations/delete-recorded-operation.ts';
import { listRecordedOperations } from './recorded-operations/list-recorded-operations.ts';
import { promoteRecordedOperations } from './recorded-operations/promote-recorded-operations.ts';
import { activateAppVersion } from './registered-operations/activate-app-version.ts';
import { createAppVersion } from './registered-operations/create-app-version.ts';
import { getAppVersion } from './registered-operations/get-app-version.ts';
import { getRegisteredOperation } from './registered-operations/get-registered-operation.ts';
import { listAppVersions } from './registered-operations/list-app-versions.ts';
import { listRegisteredOperations } from './registered-operations/list-registered-operations.ts';
import { registerOperations } from './registered-operations/register-operations.ts';
import { retireAppVersion } from './registered-operations/retire-app-version.ts';
import { createTag } from './tags/create-tag.ts';
import { deleteTag } from './tags/delete-tag.ts';
import { getTag } from './tags/get-tag.ts';
import { listTags } from './tags/list-tags.ts';
import { updateTag } from './tags/update-tag.ts';
import { getViewer } from './viewer/get-viewer.ts';
import { bulkMoveWorkItems } from './work-items/bulk-move-work-items.ts';
import { bulkSetPriority } from './work-items/bulk-set-priority.ts';
import {
  createEpic,
  createFeature,
  createStory,
  createTask,
} from './work-items/create-typed-work-item.ts';
import { createWorkItem } from './work-items/create-work-item.ts';
import { deleteWorkItem } from './work-items/delete-work-item.ts';
import { getWorkItem } from './work-items/get-work-item.ts';
import { getWorkItemContext } from './work-items/get-work-item-context.ts';
import { listWorkItems } from './work-items/list-work-items.ts';
import { moveWorkItem } from './work-items/move-work-item.ts';
import { resetAi } from './work-items/reset-ai.ts';
import { resolveTaskIds } from './work-items/resolve-task-ids.ts';
import { resolveWorkItems } from './work-items/resolve-work-items.ts';
import { setWorkItemParent } from './work-items/set-work-item-parent.ts';
import { updateWorkItem } from './work-items/update-work-item.ts';

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
