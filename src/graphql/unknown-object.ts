import { defaultFieldResolver, type GraphQLField, isNonNullType } from 'graphql';
import { DomainError } from '../errors.ts';

type Field = GraphQLField<unknown, unknown>;

/** Whether a field finds an object by its ID. */
export function isLookup(field: Field): boolean {
  return idsOf(field).length > 0;
}

/** Makes a field answer null for an ID that no object has or can have, instead of an error. */
export function answerNullForUnknown(field: Field): void {
  const { resolve = defaultFieldResolver } = field;
  const ids = idsOf(field);
  if (isNonNullType(field.type)) {
    field.type = field.type.ofType;
    field.description = `${field.description} Null for an unknown ID.`;
  }
  field.resolve = async (...given) => {
    try {
      return await resolve(...given);
    } catch (error) {
      if (isUnknown(error, ids)) return null;
      throw error;
    }
  };
}

/** The names of the arguments that take one required ID. */
function idsOf({ args }: Field): string[] {
  return args.filter(({ type }) => `${type}` === 'ID!').map(({ name }) => name);
}

/** Whether an error says that there is no object with the ID, and nothing of other arguments. */
function isUnknown(error: unknown, ids: readonly string[]): boolean {
  if (!(error instanceof DomainError)) return false;
  const { kind, code, issues } = error;
  const isOfId = issues.length > 0 && issues.every(({ path }) => ids.includes(path));
  return (
    kind === 'not_found' || (isOfId && (code === 'VALIDATION_FAILED' || code === 'UNKNOWN_NAME'))
  );
}
