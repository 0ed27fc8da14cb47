import type { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { enumOf } from '../../graphql/enums.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { operationModeSchema } from '../../kernel/operation-mode.ts';
import { permissionSchema } from '../../kernel/permission.ts';
import { roleSchema } from '../../kernel/role.ts';
import { organizationRef } from '../organizations/graphql.ts';
import { userRef } from '../people/graphql.ts';
import { getViewer, viewerApiKeySchema } from './get-viewer.ts';

type Viewer = z.output<typeof getViewer.output>;

const viewerApiKeyRef = builder.objectRef<NonNullable<Viewer['apiKey']>>('ViewerApiKey').implement({
  describedBy: viewerApiKeySchema,
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    keyPrefix: t.exposeString('keyPrefix'),
  }),
});

const viewerRef = builder.objectRef<Viewer>('Viewer').implement({
  describedBy: getViewer.output,
  fields: (t) => ({
    user: t.expose('user', { type: userRef }),
    organization: t.expose('organization', { type: organizationRef }),
    apiKey: t.expose('apiKey', { type: viewerApiKeyRef, nullable: true }),
    role: t.expose('role', { type: enumOf(roleSchema) }),
    permissions: t.expose('permissions', { type: [enumOf(permissionSchema)] }),
    operationMode: t.expose('operationMode', { type: enumOf(operationModeSchema) }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    ...operationExtensions(getViewer),
    type: viewerRef,
    description: getViewer.summary,
    resolve: (_root, _args, context) => getViewer.load(context.operationContext, {}),
  }),
);
