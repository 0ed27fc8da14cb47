import { makeComment, makeDependency, makeEvent } from './collaboration.ts';
import { testDatabase } from './database.ts';
import type { TestOrganization } from './organization.ts';

/** A task below a story and an epic, with one of everything that a task can have. */
export async function makeBusyTask(organization: TestOrganization) {
  const { prisma } = await testDatabase();
  const project = await organization.makeProject();
  const board = await organization.makeBoard({ projectId: project.id });
  const make = (fields: object) =>
    organization.makeWorkItem({ board, projectId: project.id, ...fields });
  const epic = await make({ type: 'epic' });
  const story = await make({ type: 'story', parentId: epic.id });
  const task = await make({ parentId: story.id, column: 2 });
  const blocker = await make({});
  const workItemId = task.id;
  const onTask = { organizationId: organization.id, workItemId };
  const { id: tagId } = await organization.makeTag('busy');
  await prisma.workItemTag.create({ data: { ...onTask, tagId } });
  await prisma.workItemAssignee.create({ data: { ...onTask, userId: organization.ownerId } });
  await organization.makeMilestone({ projectId: project.id, workItemIds: [workItemId] });
  await organization.makeAiSession({ workItemId });
  await makeComment(organization, { workItemId });
  await makeEvent(organization, { workItemId });
  await makeDependency(organization, { workItemId, blockedByWorkItemId: blocker.id });
  return { project, board, epic, story, task };
}
