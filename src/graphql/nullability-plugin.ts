import SchemaBuilder, { BasePlugin, type SchemaTypes } from '@pothos/core';
import { type GraphQLField, type GraphQLSchema, getNullableType } from 'graphql';
import { extensionsOf, fieldsOf, impliedPermissions } from './implied-permissions.ts';
import { answerNullForUnknown, isLookup } from './unknown-object.ts';

export const NULLABILITY_PLUGIN = 'nullability';

declare global {
  namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      nullability: NullabilityPlugin<Types>;
    }
  }
}

/**
 * Makes each field nullable that may fail while its object is there, so that the failure leaves the
 * other fields: one that needs a permission that its object does not imply, and one that finds an object
 * by its ID.
 */
class NullabilityPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override afterBuild(schema: GraphQLSchema): GraphQLSchema {
    const mutations = schema.getMutationType()?.name;
    for (const [type, permissions] of impliedPermissions(schema)) {
      // Mutations are nullable by their own definition.
      const fields = type === mutations ? [] : fieldsOf(schema, type);
      for (const field of fields) {
        if (isLookup(field)) answerNullForUnknown(field);
        const { permission } = extensionsOf(field);
        if (permission && !permissions.has(permission)) makeNullable(field, permission);
      }
    }
    return schema;
  }
}

SchemaBuilder.registerPlugin(NULLABILITY_PLUGIN, NullabilityPlugin);

function makeNullable(field: GraphQLField<unknown, unknown>, permission: string): void {
  field.type = getNullableType(field.type);
  field.extensions = { ...field.extensions, summary: field.description };
  field.description = `${field.description} Null without the permission \`${permission}\`.`;
}
