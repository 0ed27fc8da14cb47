import { activateAppVersion } from '../../services/registered-operations/activate-app-version.ts';
import { createAppVersion } from '../../services/registered-operations/create-app-version.ts';
import { getRegisteredOperation } from '../../services/registered-operations/get-registered-operation.ts';
import { listAppVersions } from '../../services/registered-operations/list-app-versions.ts';
import { listRegisteredOperations } from '../../services/registered-operations/list-registered-operations.ts';
import { registerOperations } from '../../services/registered-operations/register-operations.ts';
import { registeredOperationSchema } from '../../services/registered-operations/registered-operation.ts';
import { retireAppVersion } from '../../services/registered-operations/retire-app-version.ts';
import { pagedAs } from '../paged.ts';
import { changes, defineTool, destroys, reads } from '../tool.ts';

const appVersionId = { renames: { appVersionId: 'id' } };

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
    ...appVersionId,
    hints: changes,
  }),
  defineTool({
    name: 'activate_app_version',
    title: 'Activate a version of an app',
    toolset: 'operations',
    operation: activateAppVersion,
    ...appVersionId,
    hints: changes,
  }),
  defineTool({
    name: 'retire_app_version',
    title: 'Retire a version of an app',
    toolset: 'operations',
    operation: retireAppVersion,
    ...appVersionId,
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
