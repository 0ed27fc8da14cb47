import { organizationsById } from './organizations-by-id.ts';
import { organizationRoutes } from './rest.ts';
import { updateOrganization } from './update-organization.ts';

/** Operations, routes and tools of the room. */
export const organizationsModule = {
  operations: [updateOrganization],
  routes: organizationRoutes,
  tools: [],
  nodes: {
    Organization: { table: 'organizations', tenantColumn: 'id', byId: organizationsById },
  },
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      updateOrganization: 'Users decide about the name of their organization.',
    },
  },
};
