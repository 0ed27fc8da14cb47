import { organizationRoutes } from './rest.ts';
import { updateOrganization } from './update-organization.ts';

/** Operations, routes and tools of the room. */
export const organizationsModule = {
  operations: [updateOrganization],
  routes: organizationRoutes,
  tools: [],
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      updateOrganization: 'Users decide about the name of their organization.',
    },
  },
};
