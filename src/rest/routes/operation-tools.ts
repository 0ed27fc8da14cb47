import { listOperationTools } from '../../services/operation-tools/list-operation-tools.ts';
import { publishOperationTool } from '../../services/operation-tools/publish-operation-tool.ts';
import { unpublishOperationTool } from '../../services/operation-tools/unpublish-operation-tool.ts';
import { deleted } from '../deleted.ts';
import { get, post, remove } from '../route.ts';

export const operationToolRoutes = [
  get('/api/operation-tools', listOperationTools),
  post('/api/operation-tools', publishOperationTool),
  remove('/api/operation-tools/:id', unpublishOperationTool, { presenter: deleted }),
];
