import { NIL } from 'uuid';
import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { addFailures, planAddition } from './add-documents.ts';
import { appVersionSchema, showAppVersion } from './app-version.ts';
import { createAppVersion } from './create-app-version.ts';
import { manifestSchema } from './manifest.ts';
import { organizationCapacity } from './organization-capacity.ts';
import { readDocuments } from './read-documents.ts';

export const checkOperations = defineOperation({
  name: 'checkOperations',
  summary:
    'Check GraphQL operations by the rules of registration in a version of an app. Changes nothing: ' +
    'the version need not exist.',
  permission: 'operations:write',
  input: createAppVersion.input.extend({ manifest: manifestSchema() }),
  output: z.object({
    appVersion: appVersionSchema.nullable().describe('Existing version. Null if there is none.'),
    addedCount: z
      .int()
      .describe('Number of operations that registration would add to the version.'),
    unchangedCount: z.int().describe('Number of operations already in the version.'),
    newOperationCount: z
      .int()
      .describe('Number of operations that no version of the organization has.'),
    capacity: z
      .int()
      .describe('Number of new operations that the organization can still register.'),
  }),
  fails: ['OPERATIONS_NOT_VALID', ...addFailures],
  async handle(context, { app, version, manifest }) {
    const { db, caller } = context;
    const { organizationId } = caller;
    const row = await db.appVersion.findUnique({
      where: { organizationId_app_version: { organizationId, app, version } },
    });
    const target = row ?? { id: NIL, app, version, status: 'pending' as const };
    const documents = await readDocuments(context, target.id, manifest);
    const { fresh, unchanged } = await planAddition(context, target, documents);
    const { capacity, unknown } = await organizationCapacity(context, fresh);
    return {
      appVersion: row && (await showAppVersion(db, row)),
      addedCount: fresh.length,
      unchangedCount: unchanged,
      newOperationCount: unknown,
      capacity,
    };
  },
});
