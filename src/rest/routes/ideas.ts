import { z } from 'zod';
import { createIdea } from '../../services/ideas/create-idea.ts';
import { discardIdea } from '../../services/ideas/discard-idea.ts';
import { promoteIdea } from '../../services/ideas/promote-idea.ts';
import { post } from '../route.ts';

const discarded = {
  data: z.object({ discarded: z.literal(true) }),
  present: () => ({ discarded: true }),
};

export const ideaRoutes = [
  post('/api/work-items/ideas', createIdea),
  post('/api/work-items/:id/promote', promoteIdea, { status: 200 }),
  post('/api/work-items/:id/discard', discardIdea, { status: 200, presenter: discarded }),
];
