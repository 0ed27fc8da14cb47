import type { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { enumOf } from '../../graphql/enums.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { operationModeSchema } from '../../kernel/operation-mode.ts';
import { permissionSchema } from '../../kernel/permission.ts';
import { organizationRef } from '../organizations/graphql.ts';
import { userRef } from '../people/graphql.ts';
import { getViewer } from './get-viewer.ts';

type Viewer = z.output<typeof getViewer.output>;

const viewerApiKeyRef = builder.objectRef<NonNullable<Viewer['apiKey']>>('ViewerApiKey').implement({
  description: 'The API key a request came with.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The same id on every transport.' }),
    name: t.exposeString('name', { description: 'What the key is for.' }),
    keyPrefix: t.exposeString('keyPrefix', {
      description: 'The first 15 characters of the key, for recognition.',
    }),
  }),
});

const viewerRef = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who is asking.',
  fields: (t) => ({
    user: t.expose('user', { type: userRef, description: 'The person.' }),
    organization: t.expose('organization', {
      type: organizationRef,
      description: 'The organization it is about; nothing outside it is reachable.',
    }),
    apiKey: t.expose('apiKey', {
      type: viewerApiKeyRef,
      nullable: true,
      description: 'The key of the request; null to a person who has signed in.',
    }),
    role: t.expose('role', {
      type: enumOf(getViewer.output.shape.role),
      description: 'What the person is in the organization.',
    }),
    permissions: t.expose('permissions', {
      type: [enumOf(permissionSchema)],
      description:
        "What the caller may do now: what was selected for the key, as far as the person's role allows.",
    }),
    operationMode: t.expose('operationMode', {
      type: enumOf(operationModeSchema),
      description:
        "How strictly the caller is held to registered operations: the stricter of the organization's " +
        "mode and the key's own.",
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    ...operationExtensions(getViewer),
    type: viewerRef,
    description: getViewer.summary,
    resolve: (_root, _args, context) => getViewer.load(context.service, {}),
  }),
);
