import { nodeKinds } from '../nodes/node-kinds.ts';
import { makeBusyTask } from './busy-task.ts';
import { testDatabase } from './database.ts';
import type { TestOrganization } from './organization.ts';
import { makeRecordedOperation } from './recorded-operations.ts';

/** One object of each type, with its relations, and an ID for each type of a lookup. */
export async function makeOneOfEach(organization: TestOrganization) {
  const ids: Record<string, string> = {};
  for (const { type, make } of nodeKinds) ids[type] = (await make(organization)).id;
  const { task, story, project, board } = await makeBusyTask(organization);
  const Comment = await makeEditedComment(organization, task.id);
  await addResources(organization, project.id);
  const recorded = await makeRecordedOperation(organization, 'query Unregistered { __typename }');
  const { id: Project } = project;
  const further = { Member: ids.User, Group: story.id, RecordedOperation: recorded.id };
  const busy = { ...further, WorkItem: task.id, Board: board.id, Comment, Project, Node: Project };
  return new Map(Object.entries({ ...ids, ...busy, ApiKeyUsage: ids.ApiKey }));
}

/** Edits the comment of a task that the owner created and requested. */
async function makeEditedComment({ id: organizationId, ownerId }: TestOrganization, id: string) {
  const { prisma } = await testDatabase();
  await prisma.workItem.update({
    where: { id },
    data: { createdByUserId: ownerId, requestedByUserId: ownerId },
  });
  const comment = await prisma.comment.findFirstOrThrow({ where: { workItemId: id } });
  await prisma.commentVersion.create({
    data: { organizationId, commentId: comment.id, content: 'Earlier.', editedByUserId: ownerId },
  });
  return comment.id;
}

async function addResources(organization: TestOrganization, projectId: string) {
  const { prisma } = await testDatabase();
  const of = { organizationId: organization.id, projectId, order: 0 };
  const url = 'https://example.com';
  await prisma.projectNote.create({ data: { ...of, title: 'A note', content: '' } });
  await prisma.projectDocLink.create({ data: { ...of, title: 'A link', url } });
  await prisma.projectRepository.create({ data: { ...of, name: 'lamp', url } });
  await organization.makeProjectMember({ projectId, userId: organization.ownerId });
}
