import type { Permission } from '../../src/kernel/permission.ts';
import { makeComment, makeEvent } from '../support/collaboration.ts';
import { testDatabase } from '../support/database.ts';
import { makeInvitation } from '../support/invitations.ts';
import type { TestOrganization } from '../support/organization.ts';
import { makeRecordedOperation } from '../support/recorded-operations.ts';
import {
  makeAppVersion,
  makeOperation,
  makeOperationTool,
} from '../support/registered-operations.ts';

async function inProject(organization: TestOrganization) {
  const { id: projectId } = await organization.makeProject();
  return { organizationId: organization.id, projectId, order: 0 };
}

type NodeKind = {
  type: string;
  /** The permission to read it. Null: every caller may. */
  permission: Permission | null;
  /** Creates an object. */
  make: (organization: TestOrganization) => Promise<{ id: string }>;
};

/** Every type that implements Node. */
export const nodeKinds: readonly NodeKind[] = [
  {
    type: 'Organization',
    permission: null,
    make: async ({ id }: TestOrganization) => ({ id }),
  },
  {
    type: 'User',
    permission: 'members:read',
    make: async ({ ownerId: id }: TestOrganization) => ({ id }),
  },
  {
    type: 'Invitation',
    permission: 'members:read',
    make: (organization: TestOrganization) => makeInvitation(organization),
  },
  {
    type: 'Project',
    permission: 'projects:read',
    make: (organization: TestOrganization) => organization.makeProject('Beacon'),
  },
  {
    type: 'ApiKey',
    permission: 'api-keys:read',
    make: async (organization: TestOrganization) => {
      const { id: createdByApiKeyId } = await organization.makeKey();
      return organization.makeKey({ createdByApiKeyId });
    },
  },
  {
    type: 'ProjectDocLink',
    permission: 'projects:read',
    make: async (organization: TestOrganization) =>
      (await testDatabase()).prisma.projectDocLink.create({
        data: { ...(await inProject(organization)), title: 'A link', url: 'https://example.com' },
      }),
  },
  {
    type: 'ProjectRepository',
    permission: 'projects:read',
    make: async (organization: TestOrganization) =>
      (await testDatabase()).prisma.projectRepository.create({
        data: { ...(await inProject(organization)), name: 'lamp', url: 'https://example.com' },
      }),
  },
  {
    type: 'ProjectNote',
    permission: 'projects:read',
    make: async (organization: TestOrganization) =>
      (await testDatabase()).prisma.projectNote.create({
        data: { ...(await inProject(organization)), title: 'A note', content: '' },
      }),
  },
  {
    type: 'Board',
    permission: 'boards:read',
    make: async (organization: TestOrganization) =>
      organization.makeBoard({ projectId: (await organization.makeProject()).id }),
  },
  {
    type: 'BoardColumn',
    permission: 'boards:read',
    make: async (organization: TestOrganization) => {
      const [column] = (await organization.makeBoard()).columns;
      return { id: column?.id ?? '' };
    },
  },
  {
    type: 'Tag',
    permission: 'work-items:read',
    make: (organization: TestOrganization) => organization.makeTag(),
  },
  {
    type: 'Milestone',
    permission: 'projects:read',
    make: async (organization: TestOrganization) => {
      const { id } = await organization.makeMilestone();
      const data = { createdByUserId: organization.ownerId };
      return (await testDatabase()).prisma.milestone.update({ where: { id }, data });
    },
  },
  {
    type: 'WorkItem',
    permission: 'work-items:read',
    make: async (organization: TestOrganization) => {
      const { id: projectId } = await organization.makeProject();
      const { id: parentId } = await organization.makeWorkItem({ type: 'epic', projectId });
      const { id } = await organization.makeWorkItem({ projectId, parentId });
      const { ownerId } = organization;
      const data = { createdByUserId: ownerId, requestedByUserId: ownerId };
      return (await testDatabase()).prisma.workItem.update({ where: { id }, data });
    },
  },
  {
    type: 'Comment',
    permission: 'work-items:read',
    make: (organization: TestOrganization) => makeComment(organization),
  },
  {
    type: 'CommentVersion',
    permission: 'work-items:read',
    make: async (organization: TestOrganization) => {
      const { id: commentId } = await makeComment(organization);
      const { id: organizationId, ownerId: editedByUserId } = organization;
      return (await testDatabase()).prisma.commentVersion.create({
        data: { organizationId, commentId, content: 'Before', editedByUserId },
      });
    },
  },
  {
    type: 'WorkItemEvent',
    permission: 'work-items:read',
    make: (organization: TestOrganization) => makeEvent(organization),
  },
  {
    type: 'AiSession',
    permission: 'ai-sessions:read',
    make: (organization: TestOrganization) => organization.makeAiSession(),
  },
  {
    type: 'OperationTool',
    permission: 'operations:read',
    make: (organization: TestOrganization) => makeOperationTool(organization.id),
  },
  {
    type: 'AppVersion',
    permission: 'operations:read',
    make: (organization: TestOrganization) => makeAppVersion(organization.id),
  },
  {
    type: 'RegisteredOperation',
    permission: 'operations:read',
    make: (organization: TestOrganization) => makeOperation(organization.id),
  },
  {
    type: 'RecordedOperation',
    permission: 'operations:read',
    make: (organization: TestOrganization) => makeRecordedOperation(organization),
  },
];
