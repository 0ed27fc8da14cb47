import DataLoader from 'dataloader';
import type { ServiceContext } from '../services/context.ts';
import type { Relation } from '../services/relation.ts';
import type { GraphQLContext } from './context.ts';

type Loader = DataLoader<string, unknown>;

const loaders = new WeakMap<ServiceContext, Map<unknown, Map<string, Loader>>>();

type Wanted<Args> = { id: string; args: Args; context: GraphQLContext };

/**
 * Follows a relation from one thing. All things of a request that ask for the same with the same
 * arguments are answered together, so that the number of statements does not grow with theirs.
 */
export async function follow<Args, Value>(
  relation: Relation<Args, Value>,
  { id, args, context: { service } }: Wanted<Args>,
): Promise<Value | undefined> {
  const ofRequest = getOrMake(loaders, service, () => new Map());
  const ofRelation = getOrMake(ofRequest, relation, () => new Map<string, Loader>());
  const loader = getOrMake(
    ofRelation,
    JSON.stringify(args),
    () =>
      new DataLoader<string, unknown>(async (ids) => {
        const values = await relation.loadMany(service, ids, args);
        return ids.map((each) => values.get(each));
      }),
  );
  return loader.load(id) as Promise<Value | undefined>;
}

type Store<Key, Value> = { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown };

function getOrMake<Key, Value>(store: Store<Key, Value>, key: Key, make: () => Value): Value {
  const known = store.get(key);
  if (known) return known;
  const made = make();
  store.set(key, made);
  return made;
}
