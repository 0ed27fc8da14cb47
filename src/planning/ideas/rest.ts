import { z } from 'zod';
import { post } from '../../rest/route.ts';
import { createIdea } from './create-idea.ts';
import { discardIdea } from './discard-idea.ts';
import { promoteIdea } from './promote-idea.ts';

const discarded = {
  data: z.object({ discarded: z.literal(true) }),
  present: () => ({ discarded: true }),
};

export const ideaRoutes = [
  post('/api/work-items/ideas', createIdea),
  post('/api/work-items/:id/promote', promoteIdea, { status: 200 }),
  post('/api/work-items/:id/discard', discardIdea, { status: 200, presenter: discarded }),
];
