import { builder } from '../../../graphql/builder.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import { follow } from '../../../graphql/follow.ts';
import { type AiSessionSummary, aiSessionSummaries } from '../ai-session-summary.ts';
import { aiSessionRef } from './ai-session-ref.ts';

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

export const aiSessionConnection = connectionOf(aiSessionRef, 'AiSession');

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
