import { pagedAs } from '../../mcp/paged.ts';
import { changes, defineTool, destroys, reads } from '../../mcp/tool.ts';
import { activateAppVersion } from './activate-app-version.ts';
import { createAppVersion } from './create-app-version.ts';
import { discardAppVersion } from './discard-app-version.ts';
import { getRegisteredOperation } from './get-registered-operation.ts';
import { listAppVersions } from './list-app-versions.ts';
import { listRegisteredOperations } from './list-registered-operations.ts';
import { registerOperations } from './register-operations.ts';
import { registeredOperationSchema } from './registered-operation.ts';
import { retireAppVersion } from './retire-app-version.ts';

const slimOperation = registeredOperationSchema.omit({ text: true, schemaCoordinates: true });

export const registeredOperationTools = [
  defineTool({
    name: 'create_app_version',
    title: 'Create a version of an app',
    toolset: 'operations',
    operation: createAppVersion,
    hints: changes,
  }),
  defineTool({
    name: 'register_operations',
    title: 'Register operations',
    toolset: 'operations',
    operation: registerOperations,
    hints: changes,
  }),
  defineTool({
    name: 'activate_app_version',
    title: 'Activate a version of an app',
    toolset: 'operations',
    operation: activateAppVersion,
    hints: changes,
  }),
  defineTool({
    name: 'retire_app_version',
    title: 'Retire a version of an app',
    toolset: 'operations',
    operation: retireAppVersion,
    hints: destroys,
  }),
  defineTool({
    name: 'discard_app_version',
    title: 'Discard a pending version of an app',
    toolset: 'operations',
    operation: discardAppVersion,
    hints: destroys,
  }),
  defineTool({
    name: 'list_app_versions',
    title: 'List versions of apps',
    toolset: 'operations',
    ...pagedAs('appVersions', listAppVersions),
    hints: reads,
  }),
  defineTool({
    name: 'list_operations',
    title: 'List registered operations',
    toolset: 'operations',
    ...pagedAs('operations', listRegisteredOperations, {
      slim: slimOperation,
      more: 'of get_operation, such as text',
    }),
    hints: reads,
  }),
  defineTool({
    name: 'get_operation',
    title: 'Read a registered operation',
    toolset: 'operations',
    operation: getRegisteredOperation,
    hints: reads,
  }),
];
