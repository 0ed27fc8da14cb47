import DataLoader from 'dataloader';
import { DomainError } from '../errors.ts';
import type { OperationContext } from '../kernel/context.ts';
import type { Relation } from '../kernel/relation.ts';
import type { GraphQLContext } from './context.ts';

type Loader = DataLoader<string, unknown>;

/** As many rows a level as a hundred lists of a hundred have. */
const MAX_ROWS = 10_000;

const loaders = new WeakMap<OperationContext, Map<unknown, Map<string, Loader>>>();

type Wanted<Args> = { id: string; args: Args; context: GraphQLContext };

/**
 * Follows a relation from one thing. All things of a request that ask for the same with the same
 * arguments are answered together, so that the number of statements does not grow with theirs.
 */
export async function follow<Args, Value>(
  relation: Relation<Args, Value>,
  { id, args, context: { operationContext } }: Wanted<Args>,
): Promise<Value | undefined> {
  const ofRequest = getOrMake(loaders, operationContext, () => new Map());
  const ofRelation = getOrMake(ofRequest, relation, () => new Map<string, Loader>());
  const loader = getOrMake(
    ofRelation,
    JSON.stringify(args),
    () =>
      new DataLoader<string, unknown>(async (ids) => {
        requireFewRows(ids.length, args);
        const values = await relation.loadMany(operationContext, ids, args);
        return ids.map((each) => values.get(each));
      }),
  );
  return loader.load(id) as Promise<Value | undefined>;
}

/** Forgets what a request has loaded, as it may have changed. */
export function forget({ operationContext }: GraphQLContext): void {
  loaders.delete(operationContext);
}

/** Lists within lists within lists multiply, and one request is not to read the whole organization. */
function requireFewRows(owners: number, args: unknown): void {
  const { limit = 1 } = (args ?? {}) as { limit?: number };
  if (owners * limit <= MAX_ROWS) return;
  throw new DomainError(
    'VALIDATION_FAILED',
    `This asks for up to ${limit} rows of each of ${owners} at once, and ${MAX_ROWS} are read at ` +
      'most. Ask for fewer with `first`, here or above.',
  );
}

type Store<Key, Value> = { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown };

function getOrMake<Key, Value>(store: Store<Key, Value>, key: Key, make: () => Value): Value {
  const known = store.get(key);
  if (known) return known;
  const made = make();
  store.set(key, made);
  return made;
}
