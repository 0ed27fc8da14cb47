import { discarded } from '../../rest/flag-presenter.ts';
import { post } from '../../rest/route.ts';
import { createIdea } from './create-idea.ts';
import { discardIdea } from './discard-idea.ts';
import { promoteIdea } from './promote-idea.ts';

export const ideaRoutes = [
  post('/api/work-items/ideas', createIdea),
  post('/api/work-items/:id/promote', promoteIdea, { status: 200 }),
  post('/api/work-items/:id/discard', discardIdea, { status: 200, presenter: discarded }),
];
