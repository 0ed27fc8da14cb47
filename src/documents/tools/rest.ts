import { deleted } from '../../rest/flag-presenter.ts';
import { get, post, remove } from '../../rest/route.ts';
import { listOperationTools } from './list-operation-tools.ts';
import { publishOperationTool } from './publish-operation-tool.ts';
import { unpublishOperationTool } from './unpublish-operation-tool.ts';

export const operationToolRoutes = [
  get('/api/operation-tools', listOperationTools),
  post('/api/operation-tools', publishOperationTool),
  remove('/api/operation-tools/:id', unpublishOperationTool, { presenter: deleted }),
];
