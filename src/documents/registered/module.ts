import './graphql/app-version.ts';
import './graphql/registered-operation.ts';
import { activateAppVersion } from './activate-app-version.ts';
import { checkOperations } from './check-operations.ts';
import { createAppVersion } from './create-app-version.ts';
import { discardAppVersion } from './discard-app-version.ts';
import { getAppVersion } from './get-app-version.ts';
import { getRegisteredOperation } from './get-registered-operation.ts';
import { listAppVersions } from './list-app-versions.ts';
import { listRegisteredOperations } from './list-registered-operations.ts';
import { registeredOperationTools } from './mcp.ts';
import { registerOperations } from './register-operations.ts';
import { appVersionsById, registeredOperationsById } from './relations.ts';
import { registeredOperationRoutes } from './rest.ts';
import { retireAppVersion } from './retire-app-version.ts';

/** Operations, routes and tools of the room. */
export const registeredModule = {
  operations: [
    createAppVersion,
    listAppVersions,
    getAppVersion,
    checkOperations,
    registerOperations,
    activateAppVersion,
    retireAppVersion,
    discardAppVersion,
    listRegisteredOperations,
    getRegisteredOperation,
  ],
  routes: registeredOperationRoutes,
  tools: registeredOperationTools,
  nodes: {
    AppVersion: { table: 'appVersions', byId: appVersionsById },
    RegisteredOperation: { table: 'registeredOperations', byId: registeredOperationsById },
  },
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      getAppVersion: 'list_app_versions returns every field of a version.',
      checkOperations: 'register_operations checks a batch before it registers anything.',
    },
    graphql: {
      checkOperations: 'registerOperations checks a batch before it registers anything.',
    },
  },
};
