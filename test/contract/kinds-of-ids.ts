import { fieldsOf, ways } from './call.ts';
import { idFieldsOf } from './ids.ts';

/** The kinds of objects whose names are taken for their IDs. */
export type Kind = 'project' | 'column' | 'tag' | 'member';

const byField: Readonly<Record<string, Kind>> = {
  projectId: 'project',
  boardColumnId: 'column',
  reviewColumnId: 'column',
  tagIds: 'tag',
  userId: 'member',
  requestedByUserId: 'member',
  createdBy: 'member',
};

const byOperation: readonly [RegExp, Kind][] = [
  [/^(?:get|update|delete|archive)Project(?:Detail|Stats)?$/, 'project'],
  [/^(?:update|delete|reorder)BoardColumns?$/, 'column'],
  [/^(?:get|update|delete)Tag$/, 'tag'],
];

/** The kind of object that a field of an operation identifies; undefined for IDs without names. */
function kindOf(operation: string, field: string): Kind | undefined {
  if (field !== 'id' && field !== 'ids') return byField[field];
  return byOperation.find(([pattern]) => pattern.test(operation))?.[1];
}

/** Operations that find a member by email only, since members choose their names. */
const byEmailOnly = new Set<string>(['createPasswordReset', 'removeMember', 'updateMember']);

/** Each field of each way that identifies a project, a column, tags or a member. */
export const namedFields = ways.flatMap((way) =>
  idFieldsOf(way).flatMap((place) => {
    const { field } = place;
    const kind = kindOf(way.name, field);
    const schema = fieldsOf(way)[field];
    const isByName = !byEmailOnly.has(way.name);
    return kind && schema ? [{ via: way.via, field, way, place, kind, schema, isByName }] : [];
  }),
);
