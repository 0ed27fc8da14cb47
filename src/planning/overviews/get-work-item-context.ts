import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { aiSessionSchema, showAiSession } from '../ai-sessions/ai-session.ts';
import { loadDependencies } from '../dependencies/dependencies-of-work-items.ts';
import { dependenciesSchema } from '../dependencies/dependency.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { loadWorkItems } from '../work-items/load-work-items.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { workItemSchema } from '../work-items/work-item.ts';

const MAX_ROWS = 200;

const nothing = z.array(z.unknown()).describe('Always empty: there are none here.');

export const getWorkItemContext = defineOperation({
  name: 'getWorkItemContext',
  summary: 'Read what surrounds a work item: its dependencies, AI sessions and children.',
  permission: 'work-items:read',
  input: z.object({ workItemId: idOrTaskId().describe('Its id or its taskId, such as A-T-37.') }),
  output: z.object({
    dependencies: dependenciesSchema,
    documents: nothing,
    suggestedDocs: nothing,
    aiSessions: z
      .array(aiSessionSchema)
      .describe(`The latest ${MAX_ROWS}; empty unless the key may \`ai-sessions:read\`.`),
    children: z
      .array(workItemSchema)
      .describe(`Directly below it, oldest first, ${MAX_ROWS} at most.`),
    commits: nothing,
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
            take: MAX_ROWS,
          })
        : [],
      loadWorkItems(
        context,
        (organizationId) => Prisma.sql`
          SELECT "id" FROM "workItems" WHERE "organizationId" = ${organizationId}
            AND "parentId" = ${id}::uuid AND "archivedAt" IS NULL
          ORDER BY "id" LIMIT ${MAX_ROWS}`,
      ),
    ]);
    return {
      dependencies: dependencies.get(id) ?? { dependencies: [], dependents: [] },
      documents: [],
      suggestedDocs: [],
      aiSessions: sessions.map(showAiSession),
      children,
      commits: [],
    };
  },
});
