import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import type { Permission } from '../kernel/permission.ts';
import type { FieldExtensions } from './operation-extensions.ts';

type Permissions = ReadonlySet<Permission>;

/** A way to an object type, and the permissions of every caller that takes it. */
type Way = { type: string; permissions: Permissions };

/**
 * For each object type, the permissions of every caller that sees an object of it: those that all ways
 * to the type require.
 */
export function impliedPermissions(schema: GraphQLSchema): ReadonlyMap<string, Permissions> {
  const implied = new Map<string, Permissions>();
  const shown = shownInSuccesses(schema);
  const ways: Way[] = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    root ? [{ type: root.name, permissions: new Set<Permission>() }] : [],
  );
  for (let way = ways.pop(); way; way = ways.pop()) {
    const { type } = way;
    const known = implied.get(type);
    const common = known ? intersect(known, way.permissions) : way.permissions;
    if (known?.size === common.size) continue;
    implied.set(type, common);
    ways.push(...waysFrom(schema, { type, permissions: add(common, shown.get(type)) }));
  }
  return implied;
}

function waysFrom(schema: GraphQLSchema, { type, permissions }: Way): Way[] {
  return fieldsOf(schema, type).flatMap((field) => {
    const { permission, permissionOfType } = extensionsOf(field);
    return objectsOf(schema, field.type).map((target) => ({
      type: target,
      permissions: add(permissions, permission, permissionOfType?.[target]),
    }));
  });
}

/** The permission to see the objects in the success of each mutation that requires one. */
function shownInSuccesses(schema: GraphQLSchema): Map<string, Permission> {
  const mutations = fieldsOf(schema, schema.getMutationType()?.name ?? '');
  return new Map(
    mutations.flatMap((field) => {
      const { shows } = extensionsOf(field);
      const members = objectsOf(schema, field.type);
      return shows ? members.map((member) => [member, shows] as const) : [];
    }),
  );
}

function intersect(some: Permissions, others: Permissions): Permissions {
  return new Set([...some].filter((each) => others.has(each)));
}

function add(some: Permissions, ...more: (Permission | null | undefined)[]): Permissions {
  return new Set([...some, ...more.filter((each) => typeof each === 'string')]);
}

export function fieldsOf(schema: GraphQLSchema, name: string): GraphQLField<unknown, unknown>[] {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

export function extensionsOf({ extensions }: GraphQLField<unknown, unknown>): FieldExtensions {
  return extensions as FieldExtensions;
}

function objectsOf(schema: GraphQLSchema, type: GraphQLOutputType): string[] {
  const named = getNamedType(type);
  const objects = isAbstractType(named) ? schema.getPossibleTypes(named) : [named];
  return objects.filter(isObjectType).map(({ name }) => name);
}
