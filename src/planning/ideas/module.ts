import './graphql.ts';
import { createIdea } from './create-idea.ts';
import { discardIdea } from './discard-idea.ts';
import { promoteIdea } from './promote-idea.ts';
import { ideaRoutes } from './rest.ts';

/** Operations, routes and tools of the room. */
export const ideasModule = {
  operations: [createIdea, promoteIdea, discardIdea],
  routes: ideaRoutes,
  tools: [],
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      createIdea: 'create_work_item creates ideas with the type idea.',
      promoteIdea: 'Users decide on ideas.',
      discardIdea: 'Users decide on ideas.',
    },
  },
};
