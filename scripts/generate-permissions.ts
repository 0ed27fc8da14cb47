import { type GraphQLSchema, isEnumType } from 'graphql';

/** A module with the descriptions of the permissions in the schema, for the console's pages. */
export function generatePermissions(schema: GraphQLSchema): string {
  const permission = schema.getType('Permission');
  if (!isEnumType(permission)) throw new Error('The schema has no enum Permission.');
  const rows = permission
    .getValues()
    .map(({ name, description }) => `  ${name}: ${JSON.stringify(description)},\n`);
  return [
    "import type { Permission } from './graphql.ts';\n\n",
    '/** The descriptions of the permissions in the schema. */\n',
    `export const permissionSummaries: Record<Permission, string> = {\n${rows.join('')}};\n`,
  ].join('');
}
