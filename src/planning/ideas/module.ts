import './graphql.ts';
import { createIdea } from './create-idea.ts';
import { discardIdea } from './discard-idea.ts';
import { promoteIdea } from './promote-idea.ts';
import { ideaRoutes } from './rest.ts';

/** What the room contributes to the server. */
export const ideasModule = {
  operations: [createIdea, promoteIdea, discardIdea],
  routes: ideaRoutes,
  tools: [],
  /** Operations that a transport does without, and why. */
  without: {
    mcp: {
      createIdea: 'create_work_item makes an idea of type idea.',
      promoteIdea: 'What becomes of an idea is for people to decide.',
      discardIdea: 'What becomes of an idea is for people to decide.',
    },
  },
};
