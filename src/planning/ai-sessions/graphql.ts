import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { connectionOf, followToPage, pagingArgs } from '../../graphql/connection.ts';
import { follow } from '../../graphql/follow.ts';
import { addMutation } from '../../graphql/mutation.ts';
import { nodeInterface } from '../../graphql/node-interface.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { pagingFields } from '../../kernel/paging.ts';
import { changedWorkItem, changedWorkItems } from '../work-items/graphql/changed-work-item.ts';
import { followWorkItem } from '../work-items/graphql/follow-work-item.ts';
import { workItemRef } from '../work-items/graphql/work-item-ref.ts';
import { MAX_CHANGED } from '../work-items/work-item.ts';
import { workItemsById } from '../work-items/work-items-by-id.ts';
import { aiSessionSchema, type ShownAiSession } from './ai-session.ts';
import {
  type AiSessionSummary,
  aiSessionSummaries,
  aiSessionSummarySchema,
} from './ai-session-summary.ts';
import { completeAiTask } from './complete-ai-task.ts';
import { recordAiSession } from './record-ai-session.ts';
import { aiSessionsOfWorkItems } from './relations.ts';

const aiSessionRef = builder.objectRef<ShownAiSession>('AiSession');

aiSessionRef.implement({
  describedBy: aiSessionSchema,
  interfaces: [nodeInterface],
  fields: (t) => ({
    workItem: t.field({
      ...operationExtensions(workItemsById),
      type: workItemRef,
      nullable: true,
      description: 'Work item of the session. Null if it was archived.',
      resolve: ({ workItemId: id }, _args, context, info) => followWorkItem(id, context, info),
    }),
    model: t.exposeString('model'),
    provider: t.exposeString('provider'),
    inputTokens: t.exposeInt('inputTokens'),
    outputTokens: t.exposeInt('outputTokens'),
    cacheReadInputTokens: t.exposeInt('cacheReadInputTokens'),
    cacheCreationInputTokens: t.exposeInt('cacheCreationInputTokens'),
    totalTokens: t.exposeInt('totalTokens'),
    estimatedCost: t.expose('estimatedCost', { type: 'Decimal' }),
    durationMs: t.exposeInt('durationMs', { nullable: true }),
    sessionType: t.exposeString('sessionType'),
    metadata: t.expose('metadata', { type: 'JSONObject' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

addMutation(recordAiSession, {
  type: aiSessionRef,
  field: 'aiSession',
  further: (t) => ({
    workItem: t.field(changedWorkItem('Work item of the session.', ({ workItemId }) => workItemId)),
  }),
});

type Completion = {
  workItemId: string;
  movedIds?: string[] | undefined;
  movedTo: string;
  aiSession: (typeof aiSessionRef)['$inferType'];
};

const completedRef = builder.objectRef<Completion>('CompleteAiTaskSuccess').implement({
  describedBy: completeAiTask.output.describe(`Success of ${completeAiTask.name}.`),
  fields: (t) => ({
    movedTo: t.exposeString('movedTo'),
    aiSession: t.expose('aiSession', { type: aiSessionRef }),
    workItem: t.field(changedWorkItem('Moved work item.', ({ workItemId }) => workItemId)),
    movedWorkItems: t.field(
      changedWorkItems(
        `The item itself, or the tasks of an epic, feature or story, the first ${MAX_CHANGED}.`,
        ({ movedIds }) => movedIds ?? [],
      ),
    ),
  }),
});

addMutation(completeAiTask, { type: completedRef });

builder.objectFields(workItemRef, (t) => ({
  aiSessions: t.field({
    ...operationExtensions(aiSessionsOfWorkItems),
    type: aiSessionConnection,
    description: 'AI sessions, newest first.',
    args: pagingArgs(t.arg),
    resolve: async ({ id }, args, context, info) => {
      const input = z.object(pagingFields);
      const page = followToPage(aiSessionsOfWorkItems, id, { input, args, context, info });
      return { ...(await page), workItemId: id };
    },
  }),
}));

const summaryRef = builder.objectRef<AiSessionSummary>('AiSessionSummary').implement({
  describedBy: aiSessionSummarySchema,
  fields: (t) => ({
    sessionCount: t.exposeInt('sessionCount'),
    totalInputTokens: t.exposeFloat('totalInputTokens'),
    totalOutputTokens: t.exposeFloat('totalOutputTokens'),
    totalTokens: t.exposeFloat('totalTokens'),
    totalEstimatedCost: t.expose('totalEstimatedCost', { type: 'Decimal' }),
    totalDurationMs: t.exposeFloat('totalDurationMs'),
  }),
});

const aiSessionConnection = connectionOf(aiSessionRef, 'AiSession');

/** The field that the resolver of `summary` reads from its connection. */
type OfWorkItem = { workItemId: string };

builder.objectField(aiSessionConnection, 'summary', (t) =>
  t.field({
    ...operationExtensions(aiSessionSummaries),
    type: summaryRef,
    description: 'Sums over all AI sessions of the work item, on all pages.',
    resolve: async (connection, _args, context) => {
      const { workItemId: id } = connection as unknown as OfWorkItem;
      const summary = await follow(aiSessionSummaries, { id, args: null, context });
      if (!summary) throw new Error(`There is no summary for the work item ${id}.`);
      return summary;
    },
  }),
);
