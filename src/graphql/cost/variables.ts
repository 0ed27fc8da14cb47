import { type OperationDefinitionNode, valueFromASTUntyped } from 'graphql';

type Given = Readonly<Record<string, unknown>>;

/** The values of an operation's variables: what a request gives, else their defaults. */
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
 * Reads variables without coercing them once more: numbers, booleans and lists are what they are,
 * and with any others in their place the operation does not run.
 */
export function variablesOf(given: Given | null | undefined, defaults: Defaults): Variables {
  return {
    get(name) {
      const value = given && Object.hasOwn(given, name) ? given[name] : undefined;
      return value === undefined ? defaults.get(name) : value;
    },
  };
}
