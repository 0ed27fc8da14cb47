import { type OperationDefinitionNode, valueFromASTUntyped } from 'graphql';

type Given = Readonly<Record<string, unknown>>;

/** Values of an operation's variables, or their defaults. */
export type Variables = { get: (name: string) => unknown };

export const NO_VARIABLES: Variables = { get: () => undefined };

type Defaults = ReadonlyMap<string, unknown>;

export function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Defaults {
  return new Map(
    variableDefinitions.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && valueFromASTUntyped(defaultValue),
    ]),
  );
}

/**
 * Reads variables without coercion. Numbers, booleans and lists need none, and an operation with
 * other values fails before execution.
 */
export function variablesOf(given: Given | null | undefined, defaults: Defaults): Variables {
  return {
    get(name) {
      const value = given && Object.hasOwn(given, name) ? given[name] : undefined;
      return value === undefined ? defaults.get(name) : value;
    },
  };
}
