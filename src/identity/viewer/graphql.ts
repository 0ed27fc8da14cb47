import type { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { enumOf } from '../../graphql/enums.ts';
import { follow } from '../../graphql/follow.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { selectedNames } from '../../graphql/selection.ts';
import { operationModeSchema } from '../../kernel/operation-mode.ts';
import { permissionSchema } from '../../kernel/permission.ts';
import { roleSchema } from '../../kernel/role.ts';
import { apiKeysById } from '../api-keys/api-keys-by-id.ts';
import { apiKeyRef } from '../api-keys/graphql/api-key.ts';
import { organizationRef } from '../organizations/graphql.ts';
import { userRef } from '../people/graphql.ts';
import { getViewer } from './get-viewer.ts';

type Viewer = z.output<typeof getViewer.output>;

type Key = (typeof apiKeyRef)['$inferType'];
type OwnKey = NonNullable<Viewer['apiKey']>;

/** The fields of an API key that are known from the request. */
const known: ReadonlySet<string> = new Set<keyof OwnKey | '__typename'>([
  '__typename',
  'id',
  'name',
  'keyPrefix',
]);

const viewerRef = builder.objectRef<Viewer>('Viewer').implement({
  describedBy: getViewer.output,
  fields: (t) => ({
    user: t.expose('user', { type: userRef }),
    organization: t.expose('organization', { type: organizationRef }),
    apiKey: t.field({
      type: apiKeyRef,
      nullable: true,
      description:
        'API key of the request. Null: session. Fields other than `id`, `name` and `keyPrefix` ' +
        'require the permission `api-keys:read`.',
      resolve: async ({ apiKey }, _args, context, info) => {
        const isKnown = [...selectedNames(info)].every((name) => known.has(name));
        // Other fields are not selected then.
        if (!apiKey || isKnown) return apiKey as Key | null;
        return follow(apiKeysById, { id: apiKey.id, args: null, context });
      },
    }),
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
