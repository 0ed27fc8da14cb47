import DataLoader from 'dataloader';
import { DomainError } from '../errors.ts';
import type { OperationContext } from '../kernel/context.ts';
import type { Relation } from '../kernel/relation.ts';
import type { GraphQLContext } from './context.ts';
import { readWithin } from './read-within.ts';

type Loader = DataLoader<string, unknown>;

/** Row limit per level: 100 lists of 100 rows. */
const MAX_ROWS = 10_000;

const loaders = new WeakMap<OperationContext, Map<unknown, Map<string, Loader>>>();

type Origin<Args> = { id: string; args: Args; context: GraphQLContext };

/**
 * Follows a relation from one object. A DataLoader batches all objects of a request with the same
 * relation and arguments, so that the number of statements is constant (no N+1).
 */
export async function follow<Args, Value>(
  relation: Relation<Args, Value>,
  { id, args, context: { operationContext } }: Origin<Args>,
): Promise<Value | undefined> {
  const ofRequest = getOrMake(loaders, operationContext, () => new Map());
  const ofRelation = getOrMake(ofRequest, relation, () => new Map<string, Loader>());
  const loader = getOrMake(
    ofRelation,
    JSON.stringify(args),
    () =>
      new DataLoader<string, unknown>(async (ids) => {
        requireFewRows(ids.length, args);
        const values = await readWithin(operationContext, () =>
          relation.loadMany(operationContext, ids, args),
        );
        requireFewFound(values);
        return ids.map((each) => values.get(each));
      }),
  );
  return loader.load(id) as Promise<Value | undefined>;
}

/** Clears the DataLoaders of a request after a mutation. */
export function forget({ operationContext }: GraphQLContext): void {
  loaders.delete(operationContext);
}

/** Limits the rows of nested lists, because their sizes multiply. */
function requireFewRows(owners: number, args: unknown): void {
  const { limit = 1 } = (args ?? {}) as { limit?: number };
  if (owners * limit <= MAX_ROWS) return;
  throw new DomainError(
    'VALIDATION_FAILED',
    `The list has up to ${limit} rows for each of ${owners} parents; the maximum is ${MAX_ROWS} ` +
      'rows in total. Request fewer with `first`, here or in a parent list.',
  );
}

/** Limits the rows of lists without paging, whose sizes are known only now. */
function requireFewFound(values: ReadonlyMap<string, unknown>): void {
  let rows = 0;
  for (const value of values.values()) if (Array.isArray(value)) rows += value.length;
  if (rows <= MAX_ROWS) return;
  throw new DomainError(
    'VALIDATION_FAILED',
    `The list has ${rows} rows for ${values.size} parents; the maximum is ${MAX_ROWS} rows in ` +
      'total. Request fewer parents.',
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
