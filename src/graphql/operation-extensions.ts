import type { Permission } from '../kernel/permission.ts';

/** The permissions that fields declare, so that those of a document are known without running it. */
export type FieldExtensions = {
  /** Permission to read the field, or to run its operation. Null requires none. */
  permission?: Permission | null;
  /** Permission to see the objects in the success of a mutation. */
  shows?: Permission | null;
  /** For a field of an abstract type: the permission to see its objects of each type. */
  permissionOfType?: Readonly<Record<string, Permission | null>>;
  /** Description for callers that have the permission. */
  summary?: string | null | undefined;
};

/**
 * Extensions of a field with the permission of its operation or relation. A field that needs another
 * permission than its object becomes nullable by them.
 */
export function operationExtensions({ permission, shows, permissionOfType }: FieldExtensions) {
  return { extensions: { permission, shows, permissionOfType } };
}
