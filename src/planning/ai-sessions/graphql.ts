import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { connectionOf, followToPage, pagingArgs } from '../../graphql/connection.ts';
import { follow } from '../../graphql/follow.ts';
import { addMutation } from '../../graphql/mutation.ts';
import { nodeInterface } from '../../graphql/node-interface.ts';
import { pagingFields } from '../../kernel/paging.ts';
import { followWorkItem } from '../work-items/graphql/follow-work-item.ts';
import { workItemRef } from '../work-items/graphql/work-item-ref.ts';
import type { ShownAiSession } from './ai-session.ts';
import { type AiSessionSummary, aiSessionSummaries } from './ai-session-summary.ts';
import { completeAiTask } from './complete-ai-task.ts';
import { recordAiSession } from './record-ai-session.ts';
import { aiSessionsOfWorkItems } from './relations.ts';

const aiSessionRef = builder.objectRef<ShownAiSession>('AiSession');

aiSessionRef.implement({
  description: 'What one use of a model on a work item took, recorded afterwards.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    workItem: t.field({
      type: workItemRef,
      nullable: true,
      description: 'The item it was for; null when that is archived.',
      resolve: ({ workItemId: id }, _args, context, info) => followWorkItem(id, context, info),
    }),
    model: t.exposeString('model', { description: 'The model, as the client named it.' }),
    provider: t.exposeString('provider', { description: 'Whose model it is, in lower case.' }),
    inputTokens: t.exposeInt('inputTokens', {
      description: 'Tokens that went in, without those of a cache.',
    }),
    outputTokens: t.exposeInt('outputTokens', { description: 'Tokens that came out.' }),
    cacheReadInputTokens: t.exposeInt('cacheReadInputTokens', {
      description: 'Tokens read from a cache.',
    }),
    cacheCreationInputTokens: t.exposeInt('cacheCreationInputTokens', {
      description: 'Tokens written to a cache.',
    }),
    totalTokens: t.exposeInt('totalTokens', { description: 'All tokens, as the client counts.' }),
    estimatedCost: t.exposeString('estimatedCost', {
      description: 'US dollars with six decimals, such as "0.052500".',
    }),
    durationMs: t.exposeInt('durationMs', {
      nullable: true,
      description: 'How long it took, in milliseconds; null where it was not said.',
    }),
    sessionType: t.exposeString('sessionType', {
      description: 'What it was for, such as implement or review.',
    }),
    metadata: t.expose('metadata', { type: 'JSONObject', description: 'Free data.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

addMutation(recordAiSession, { type: aiSessionRef, field: 'aiSession' });

type Completion = {
  workItemId: string;
  movedTo: string;
  aiSession: (typeof aiSessionRef)['$inferType'];
};

const completedRef = builder.objectRef<Completion>('CompleteAiTaskSuccess').implement({
  description: 'It is handed over.',
  fields: (t) => ({
    movedTo: t.exposeString('movedTo', { description: 'The name of the column it went to.' }),
    aiSession: t.expose('aiSession', { type: aiSessionRef, description: 'What it took.' }),
    workItem: t.field({
      type: workItemRef,
      nullable: true,
      description: 'The item as it is now.',
      resolve: ({ workItemId: id }, _args, context, info) => followWorkItem(id, context, info),
    }),
  }),
});

addMutation(completeAiTask, { type: completedRef });

builder.objectFields(workItemRef, (t) => ({
  aiSessions: t.field({
    type: aiSessionConnection,
    description: 'What uses of models on it took, newest first.',
    args: pagingArgs(t.arg),
    resolve: async ({ id }, args, context, info) => {
      const input = z.object(pagingFields);
      const page = followToPage(aiSessionsOfWorkItems, id, { input, args, context, info });
      return { ...(await page), workItemId: id };
    },
  }),
}));

const summaryRef = builder.objectRef<AiSessionSummary>('AiSessionSummary').implement({
  description: 'What all AI sessions of a work item come to, on all pages together.',
  fields: (t) => ({
    sessionCount: t.exposeInt('sessionCount', { description: 'How many there are.' }),
    totalInputTokens: t.exposeFloat('totalInputTokens', {
      description: 'A whole number that may exceed what Int holds; exact up to 2^53.',
    }),
    totalOutputTokens: t.exposeFloat('totalOutputTokens', {
      description: 'A whole number that may exceed what Int holds; exact up to 2^53.',
    }),
    totalTokens: t.exposeFloat('totalTokens', {
      description: 'A whole number that may exceed what Int holds; exact up to 2^53.',
    }),
    totalEstimatedCost: t.exposeString('totalEstimatedCost', {
      description: 'US dollars with six decimals, summed without rounding.',
    }),
    totalDurationMs: t.exposeFloat('totalDurationMs', {
      description: 'Milliseconds, of the sessions that say how long they took.',
    }),
  }),
});

const aiSessionConnection = connectionOf(aiSessionRef, 'AiSession');

/** What a connection has to know for its summary. */
type OfWorkItem = { workItemId: string };

builder.objectField(aiSessionConnection, 'summary', (t) =>
  t.field({
    type: summaryRef,
    description: 'What all sessions of the work item come to.',
    resolve: async (connection, _args, context) => {
      const { workItemId: id } = connection as unknown as OfWorkItem;
      const summary = await follow(aiSessionSummaries, { id, args: null, context });
      if (!summary) throw new Error(`There is no summary for the work item ${id}.`);
      return summary;
    },
  }),
);
