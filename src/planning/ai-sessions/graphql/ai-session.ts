import { z } from 'zod';
import { builder } from '../../../graphql/builder.ts';
import { followToPage, pagingArgs } from '../../../graphql/connection.ts';
import { addMutation } from '../../../graphql/mutation.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { pagingFields } from '../../../kernel/paging.ts';
import { followWorkItem } from '../../work-items/graphql/follow-work-item.ts';
import { workItemRef } from '../../work-items/graphql/work-item-ref.ts';
import { aiSessionsOfWorkItems } from '../ai-sessions-of.ts';
import { completeAiTask } from '../complete-ai-task.ts';
import { recordAiSession } from '../record-ai-session.ts';
import { aiSessionConnection } from './ai-session-connection.ts';
import { aiSessionRef } from './ai-session-ref.ts';

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

addMutation(recordAiSession, {
  type: aiSessionRef,
  pick: (session) => session,
  field: { name: 'aiSession', description: 'The recorded session.' },
});

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

addMutation(completeAiTask, { type: completedRef, pick: (completed) => completed });

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
