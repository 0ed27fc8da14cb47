import type { WorkItemEventType } from '../../src/db/generated/client.ts';
import { testDatabase } from './database.ts';
import type { TestOrganization } from './organization.ts';

type CommentFields = { workItemId?: string; userId?: string; content?: string };

/** A comment, by default of the owner on a new task. */
export async function makeComment(organization: TestOrganization, fields: CommentFields = {}) {
  const { workItemId, userId = organization.ownerId, content = 'Looks right.' } = fields;
  const { prisma } = await testDatabase();
  return prisma.comment.create({
    data: {
      organizationId: organization.id,
      workItemId: workItemId ?? (await organization.makeWorkItem()).id,
      userId,
      content,
    },
  });
}

type EventFields = {
  workItemId?: string;
  eventType?: WorkItemEventType;
  fieldName?: string;
  oldValue?: string;
  newValue?: string;
  createdAt?: Date;
};

/** A history event, by default of the owner on a new task. */
export async function makeEvent(organization: TestOrganization, fields: EventFields = {}) {
  const { workItemId, eventType = 'created', ...values } = fields;
  const { prisma } = await testDatabase();
  return prisma.workItemEvent.create({
    data: {
      ...values,
      eventType,
      organizationId: organization.id,
      workItemId: workItemId ?? (await organization.makeWorkItem()).id,
      triggeredBy: 'api',
      triggeredByUserId: organization.ownerId,
    },
  });
}

/** A dependency of one task on another, by default between two new tasks. */
export async function makeDependency(
  organization: TestOrganization,
  fields: { workItemId?: string; blockedByWorkItemId?: string } = {},
) {
  const workItemId = fields.workItemId ?? (await organization.makeWorkItem()).id;
  const blockedByWorkItemId = fields.blockedByWorkItemId ?? (await organization.makeWorkItem()).id;
  const { prisma } = await testDatabase();
  return prisma.workItemDependency.create({
    data: { organizationId: organization.id, workItemId, blockedByWorkItemId },
  });
}

/** A new member who is assigned to a new task. */
export async function makeAssignee(organization: TestOrganization) {
  const { id: workItemId } = await organization.makeWorkItem();
  const { userId } = await organization.makeMember('member');
  const { prisma } = await testDatabase();
  return prisma.workItemAssignee.create({
    data: { organizationId: organization.id, workItemId, userId },
  });
}
