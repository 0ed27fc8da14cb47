import { organizationRoutes } from './rest.ts';
import { updateOrganization } from './update-organization.ts';

/** What the room contributes to the server. */
export const organizationsModule = {
  operations: [updateOrganization],
  routes: organizationRoutes,
  tools: [],
  /** Operations that a transport does without, and why. */
  without: {
    mcp: {
      updateOrganization: 'Who belongs to an organization, and as what, is for people to decide.',
    },
  },
};
