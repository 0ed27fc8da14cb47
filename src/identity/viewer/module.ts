import './graphql.ts';
import { getProfile } from './get-profile.ts';
import { getViewer } from './get-viewer.ts';
import { viewerTools } from './mcp.ts';
import { viewerRoutes } from './rest.ts';

/** What the room contributes to the server. */
export const viewerModule = {
  operations: [getViewer, getProfile],
  routes: viewerRoutes,
  tools: viewerTools,
  /** Operations that a transport does without, and why. */
  without: {
    mcp: {
      getProfile: 'get_current_user says who it is.',
    },
    graphql: {
      getProfile: 'The viewer says who it is.',
    },
  },
};
