import './graphql.ts';
import { createPasswordReset } from './create-password-reset.ts';
import { passwordResetRoutes } from './rest.ts';

/** Operations, routes and tools of the room. */
export const passwordResetsModule = {
  operations: [createPasswordReset],
  routes: passwordResetRoutes,
  tools: [],
  /** Operations that a transport omits, and why. */
  without: {
    mcp: { createPasswordReset: "Secrets must stay out of a model's context." },
  },
};
