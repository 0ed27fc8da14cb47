import { z } from 'zod';
import { defineTool, reads } from '../../mcp/tool.ts';
import { getViewer } from './get-viewer.ts';

export const viewerTools = [
  defineTool({
    name: 'get_current_user',
    title: 'Current user',
    description: 'Identify the user, organization and permissions of the API key.',
    operation: getViewer,
    output: getViewer.output.omit({ user: true }).extend({
      ...getViewer.output.shape.user.shape,
      organizationId: z.string(),
      workspaceId: z.string(),
    }),
    present: ({ user, organization, ...viewer }) => ({
      ...user,
      organizationId: organization.id,
      workspaceId: organization.id,
      organization,
      ...viewer,
    }),
    hints: reads,
  }),
];
