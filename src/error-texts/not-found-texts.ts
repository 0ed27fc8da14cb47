import type { TextsOf } from './error-text.ts';

export const notFoundTexts = {
  ROUTE_NOT_FOUND: {
    meaning: 'The server has no such path.',
    remedy: 'Check the path in `/api/openapi.json`.',
    on: ['rest', 'sign-in'],
  },
  TOOL_NOT_SELECTED: {
    meaning: 'The tool is in a toolset that the URL of the connection does not select.',
    remedy: 'Add the toolset to `?toolsets=` in the configuration of the client.',
    on: ['tool'],
  },
  API_KEY_NOT_FOUND: {
    meaning: 'The organization has no API key with this ID.',
    remedy: 'List the API keys to see their IDs.',
  },
  PROJECT_NOT_FOUND: {
    meaning: 'The organization has no project with this ID.',
    remedy: 'List the projects to see their IDs.',
  },
  BOARD_NOT_FOUND: {
    meaning: 'The organization has no board with this ID.',
    remedy: 'List the boards to see their IDs.',
  },
  BOARD_TEMPLATE_NOT_FOUND: {
    meaning: 'There is no board template with this name.',
    remedy: 'List the board templates to see their names.',
  },
  BOARD_COLUMN_NOT_FOUND: {
    meaning: 'The organization or the board has no column with one of these IDs.',
    remedy: 'Read the board to see its columns.',
  },
  WORK_ITEM_NOT_FOUND: {
    meaning: 'The organization has no work item with one of these IDs, or it is archived.',
    remedy: 'List or search the work items to see their IDs.',
  },
  COMMENT_NOT_FOUND: {
    meaning: 'The work item has no comment with this ID.',
    remedy: 'List its comments to see their IDs.',
  },
  DEPENDENCY_NOT_FOUND: {
    meaning: 'The one work item does not block the other one.',
    remedy: 'Read the dependencies of the work item.',
  },
  ASSIGNEE_NOT_FOUND: {
    meaning: 'The user is not assigned to the work item.',
    remedy: 'Read the work item to see its assignees.',
  },
  TAG_NOT_FOUND: {
    meaning: 'The organization has no tag with one of these IDs.',
    remedy: 'List the tags to see their IDs.',
  },
  MILESTONE_NOT_FOUND: {
    meaning: 'The organization has no milestone with this ID.',
    remedy: 'List the milestones of the project to see their IDs.',
  },
  MEMBER_NOT_FOUND: {
    meaning: 'The user is no member of the organization or the project.',
    remedy: 'List the members to see their user IDs.',
  },
  ORGANIZATION_NOT_FOUND: {
    meaning: 'The user is no enabled member of this organization.',
    remedy: 'Choose another organization.',
    on: ['sign-in'],
  },
  INVITATION_NOT_FOUND: {
    meaning: 'The invitation is unknown, used, withdrawn or expired.',
    remedy: 'List the open invitations, or ask for a new one.',
  },
  SET_UP_LINK_INVALID: {
    meaning: 'The set-up link is unknown or expired, or the server is set up already.',
    remedy: 'Use the link of the last start.',
    on: ['sign-in'],
  },
  PASSWORD_RESET_NOT_FOUND: {
    meaning: 'The link to a new password is used, replaced or expired.',
    remedy: 'Ask an owner or admin for a new link.',
    on: ['sign-in'],
  },
  PROJECT_RESOURCE_NOT_FOUND: {
    meaning: 'The project has no document link, note or repository with one of these IDs.',
    remedy: 'List them to see their IDs.',
  },
  APP_VERSION_NOT_FOUND: {
    meaning: 'The organization has no app version with this ID.',
    remedy: 'List the app versions to see their IDs.',
  },
  REGISTERED_OPERATION_NOT_FOUND: {
    meaning: 'The organization has no registered operation with this ID.',
    remedy: 'List the registered operations to see their IDs.',
  },
  RECORDED_OPERATION_NOT_FOUND: {
    meaning: 'The organization has no recorded operation with one of these IDs.',
    remedy: 'List the recorded operations; those of active versions have left the list.',
  },
  OPERATION_TOOL_NOT_FOUND: {
    meaning: 'The organization has no published tool with this ID.',
    remedy: 'List the operation tools to see their IDs.',
  },
  PERSISTED_DOCUMENT_NOT_FOUND: {
    meaning: 'No active operation has this document ID.',
    remedy: 'Register it, or release the client and its operations together.',
    on: ['graphql'],
  },
  PERSISTED_DOCUMENT_RETIRED: {
    meaning: 'The organization has retired the operation of this document ID.',
    remedy: 'Update the client.',
    on: ['graphql'],
  },
} satisfies TextsOf<'not_found'>;
