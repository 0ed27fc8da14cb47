import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { aiSessionSchema, showAiSession } from '../ai-sessions/ai-session.ts';
import { loadDependencies } from '../dependencies/dependencies-of-work-items.ts';
import { dependenciesSchema, noDependencies } from '../dependencies/dependency.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { loadWorkItems } from '../work-items/load-work-items.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { workItemSchema } from '../work-items/work-item.ts';

const MAX_ROWS = 200;

const alwaysEmpty = z.array(z.unknown()).describe('Always empty. Kept for older clients.');

export const getWorkItemContext = defineOperation({
  name: 'getWorkItemContext',
  summary: 'Read the dependencies, AI sessions and children of a work item.',
  permission: 'work-items:read',
  input: z.object({ workItemId: idOrTaskId().describe('ID or taskId.') }),
  output: z.object({
    dependencies: dependenciesSchema,
    documents: alwaysEmpty,
    suggestedDocs: alwaysEmpty,
    aiSessions: z
      .array(aiSessionSchema)
      .describe(`The latest ${MAX_ROWS}. Empty without the permission \`ai-sessions:read\`.`),
    children: z
      .array(workItemSchema)
      .describe(`Items one level down, oldest first, ${MAX_ROWS} at most.`),
    commits: alwaysEmpty,
    isTruncated: z
      .boolean()
      .describe('Whether there are more AI sessions or children: their own lists have all.'),
  }),
  fails: ['WORK_ITEM_NOT_FOUND'],
  async handle(context, { workItemId: ref }) {
    const { caller, db } = context;
    const { id } = await requireWorkItem(context, ref);
    const maySeeSessions = caller.permissions.has('ai-sessions:read');
    const [dependencies, sessions, children] = await Promise.all([
      loadDependencies(db, [id]),
      maySeeSessions
        ? db.aiSession.findMany({
            where: { workItemId: id },
            orderBy: { id: 'desc' },
            take: MAX_ROWS + 1,
          })
        : [],
      loadWorkItems(
        context,
        (organizationId) => Prisma.sql`
          SELECT "id" FROM "workItems" WHERE "organizationId" = ${organizationId}
            AND "parentId" = ${id}::uuid AND "archivedAt" IS NULL
          ORDER BY "id" LIMIT ${MAX_ROWS + 1}`,
      ),
    ]);
    return {
      dependencies: dependencies.get(id) ?? noDependencies,
      documents: [],
      suggestedDocs: [],
      aiSessions: sessions.slice(0, MAX_ROWS).map(showAiSession),
      children: children.slice(0, MAX_ROWS),
      commits: [],
      isTruncated: [sessions, children].some(({ length }) => length > MAX_ROWS),
    };
  },
});
