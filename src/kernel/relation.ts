import { translateDatabaseError } from '../db/database-error.ts';
import type { OperationContext } from './context.ts';
import type { Permission } from './permission.ts';
import { requirePermission } from './require-permission.ts';

type LoadMany<Args, Value> = (
  context: OperationContext,
  ids: readonly string[],
  args: Args,
) => Promise<ReadonlyMap<string, Value>>;

/** A relation between objects, such as from projects to their boards. */
export type Relation<Args, Value> = {
  /** The permission to read. Null requires none. */
  permission: Permission | null;
  /** Loads the related values of many objects in a constant number of statements. */
  loadMany: LoadMany<Args, Value>;
};

/** Defines a relation. Its loader runs only behind the permission check. */
export function defineRelation<Args, Value>({
  permission,
  loadMany,
}: Relation<Args, Value>): Relation<Args, Value> {
  return {
    permission,
    async loadMany(context, ids, args) {
      requirePermission(context, permission);
      try {
        return await loadMany(context, ids, args);
      } catch (error) {
        throw translateDatabaseError(error);
      }
    },
  };
}
