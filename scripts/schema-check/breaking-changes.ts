import { BreakingChangeType, findBreakingChanges, type GraphQLSchema } from 'graphql';

export type BreakingChange = {
  /** In the notation of the schema coordinates specification: `Tag.color`, `Query.tag(id:)`. */
  coordinate: string;
  type: string;
  message: string;
};

/** The changes between two schemas that may break clients. */
export function breakingChangesOf(released: GraphQLSchema, proposed: GraphQLSchema) {
  return findBreakingChanges(released, proposed)
    .map(({ type, description }): BreakingChange => {
      return { coordinate: coordinateOf(type, description), type, message: description };
    })
    .sort((one, other) => (one.coordinate < other.coordinate ? -1 : 1));
}

const NAME = '(\\w+)';
const FIELD = `${NAME}\\.${NAME}`;

/** graphql-js has coordinates only in its messages: a pattern for each, and the coordinate from it. */
const wordings: Record<BreakingChangeType, [words: string, coordinate: string]> = {
  [BreakingChangeType.TYPE_REMOVED]: [`(?:Standard scalar )?${NAME} was removed`, '$1'],
  [BreakingChangeType.TYPE_CHANGED_KIND]: [`${NAME} changed from`, '$1'],
  [BreakingChangeType.TYPE_REMOVED_FROM_UNION]: [`.* union type ${NAME}`, '$1'],
  [BreakingChangeType.VALUE_REMOVED_FROM_ENUM]: [
    `${NAME} was removed from enum type ${NAME}`,
    '$2.$1',
  ],
  [BreakingChangeType.REQUIRED_INPUT_FIELD_ADDED]: [
    `A required field ${NAME} on input type ${NAME}`,
    '$2.$1',
  ],
  [BreakingChangeType.IMPLEMENTED_INTERFACE_REMOVED]: [`${NAME} no longer implements`, '$1'],
  [BreakingChangeType.FIELD_REMOVED]: [`${FIELD} was removed`, '$1.$2'],
  [BreakingChangeType.FIELD_CHANGED_KIND]: [`${FIELD} changed type`, '$1.$2'],
  [BreakingChangeType.REQUIRED_ARG_ADDED]: [`A required arg ${NAME} on ${FIELD}`, '$2.$3($1:)'],
  [BreakingChangeType.ARG_REMOVED]: [`${FIELD} arg ${NAME} was removed`, '$1.$2($3:)'],
  [BreakingChangeType.ARG_CHANGED_KIND]: [`${FIELD} arg ${NAME} has changed type`, '$1.$2($3:)'],
  [BreakingChangeType.DIRECTIVE_REMOVED]: [`${NAME} was removed`, '@$1'],
  [BreakingChangeType.DIRECTIVE_ARG_REMOVED]: [`${NAME} was removed from ${NAME}`, '@$2($1:)'],
  [BreakingChangeType.REQUIRED_DIRECTIVE_ARG_ADDED]: [
    `A required arg ${NAME} on directive ${NAME}`,
    '@$2($1:)',
  ],
  [BreakingChangeType.DIRECTIVE_REPEATABLE_REMOVED]: [`.* removed from ${NAME}`, '@$1'],
  [BreakingChangeType.DIRECTIVE_LOCATION_REMOVED]: [`.* removed from ${NAME}`, '@$1'],
};

function coordinateOf(type: BreakingChangeType, description: string): string {
  const [words, coordinate] = wordings[type];
  const pattern = new RegExp(`^${words}[^]*$`);
  if (pattern.test(description)) return description.replace(pattern, coordinate);
  throw new Error(`graphql-js words ${type} in a new way: ${description}`);
}
