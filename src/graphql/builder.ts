import SchemaBuilder from '@pothos/core';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import { GraphQLJSONObject } from 'graphql-scalars';
import type { GraphQLContext } from './context.ts';
import { dateTimeScalar } from './date-time-scalar.ts';
import { decimalScalar } from './decimal-scalar.ts';
import { DESCRIPTIONS_PLUGIN } from './descriptions-plugin.ts';
import type PrismaTypes from './generated/pothos-types.ts';
import { getDatamodel } from './generated/pothos-types.ts';
import { localDateScalar } from './local-date-scalar.ts';
import { capitalize } from './names.ts';
import { NULLABILITY_PLUGIN } from './nullability-plugin.ts';

type SchemaTypes = {
  Context: GraphQLContext;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  Connection: { totalCount: number | null; isTotalCountExact: boolean | null };
  Scalars: {
    DateTime: { Input: string; Output: Date };
    Decimal: { Input: string; Output: string };
    ID: { Input: string; Output: string };
    JSONObject: { Input: Record<string, unknown>; Output: Record<string, unknown> };
    LocalDate: { Input: string; Output: Date | string };
  };
};

/** The schema builder: plugins and scalars. Types are in `types/`. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ErrorsPlugin, PrismaPlugin, RelayPlugin, DESCRIPTIONS_PLUGIN, NULLABILITY_PLUGIN],
  defaultFieldNullability: false,
  errors: {
    defaultTypes: [],
    defaultResultOptions: {
      name: ({ fieldName }) => `${capitalize(fieldName)}Success`,
    },
    defaultUnionOptions: {
      name: ({ fieldName }) => `${capitalize(fieldName)}Result`,
    },
  },
  prisma: {
    // Only used to load relations that were not preloaded; it sees the caller's organization.
    client: (context) => context.operationContext.db as never,
    dmmf: getDatamodel(),
    onUnusedQuery: 'error',
  },
  relay: {
    cursorType: 'String',
    clientMutationId: 'omit',
    nodesOnConnection: { description: 'Objects of the page.' },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    edgesFieldOptions: { description: 'Objects of the page with their cursors.' },
    pageInfoFieldOptions: { description: 'Position of the page in the list.' },
    nodeFieldOptions: { description: 'Object at the cursor.' },
    cursorFieldOptions: { description: 'Position in the list, for `after` and `before`.' },
    pageInfoTypeOptions: { description: 'Position of a page in its list.' },
    hasNextPageFieldOptions: { description: 'Whether items follow this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether items precede this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first item. Null for an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last item. Null for an empty page.' },
    // Ids are the same strings on every transport.
    encodeGlobalID: (_typename, id) => String(id),
  },
});

builder.addScalarType('DateTime', dateTimeScalar);
builder.addScalarType('Decimal', decimalScalar);
builder.addScalarType('LocalDate', localDateScalar);
builder.addScalarType('JSONObject', GraphQLJSONObject);
builder.queryType({ description: 'Read operations.' });
builder.mutationType({ description: 'Write operations.' });
