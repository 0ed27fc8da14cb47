import './graphql.ts';
import { getProfile } from './get-profile.ts';
import { getViewer } from './get-viewer.ts';
import { viewerTools } from './mcp.ts';
import { viewerRoutes } from './rest.ts';

/** Operations, routes and tools of the room. */
export const viewerModule = {
  operations: [getViewer, getProfile],
  routes: viewerRoutes,
  tools: viewerTools,
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      getProfile: 'get_current_user identifies the user.',
    },
    graphql: {
      getProfile: 'The field viewer identifies the user.',
    },
  },
};
