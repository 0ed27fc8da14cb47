import { readFileSync } from 'node:fs';
import { isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { toJsonSchema } from '../../src/kernel/json-schema.ts';
import { routes, tools } from '../../src/modules.ts';
import { parametersOf, type Route } from '../../src/rest/route.ts';
import { schema } from '../../src/schema.ts';
import type { Binding } from '../../src/transport/binding.ts';

export type Transport = 'GraphQL' | 'MCP' | 'REST';

/** A row of the table in docs/renamed.md. */
export type Renamed = { transport: Transport; former: string; current: string; isKept: boolean };

export const renamed: readonly Renamed[] = readFileSync('docs/renamed.md', 'utf8')
  .split('\n')
  .map((line) => /^\| (GraphQL|MCP|REST) +\| `(.+?)` +\| `(.+?)` +\| (kept|gone) +\|$/.exec(line))
  .flatMap((row) => {
    const [, transport, former = '', current = '', state] = row ?? [];
    return transport
      ? [{ transport: transport as Transport, former, current, isKept: state === 'kept' }]
      : [];
  });

/** Whether the schemas of a transport have a name. */
export function isPublished(transport: Transport, name: string): boolean {
  if (transport === 'GraphQL') return isInSchema(name);
  const { at, field, isInput } = partsOf(name);
  return rowsAt(at).some((row) => (isInput ? field in row.input.shape : namesIn(row).has(field)));
}

/** Whether an operation takes a former name of an input for the name that it has now. */
export function isTaken({ former, current }: Renamed): boolean {
  const now = partsOf(current).field;
  const { at, field, isInput } = partsOf(former);
  if (!isInput) return false;
  return rowsAt(at).some(({ operation }) => operation.formerNames?.[field] === now);
}

/** The former names of inputs that the tools and routes take, as the table writes them. */
export const taken: readonly string[] = [
  ...tools.flatMap((tool) => takenBy(tool, tool.definition.name)),
  ...routes.flatMap((route) => takenBy(route, nameOf(route), parametersOf(route.path))),
];

function takenBy(
  { input, operation }: Binding,
  name: string,
  elsewhere: readonly string[] = [],
): string[] {
  return Object.entries(operation.formerNames ?? {})
    .filter(([, current]) => current in input.shape && !elsewhere.includes(current))
    .map(([former]) => `${name}(${former})`);
}

export function partsOf(name: string): { at: string; field: string; isInput: boolean } {
  const [, at = name, opening, field = ''] = /^(.+?)([.(])(\w+)\)?$/.exec(name) ?? [];
  return { at, field, isInput: opening === '(' };
}

function isInSchema(coordinate: string): boolean {
  const { at, field } = partsOf(coordinate);
  const type = schema.getType(at);
  if (!field) return type !== undefined;
  const hasFields = isObjectType(type) || isInputObjectType(type) || isInterfaceType(type);
  return hasFields && field in type.getFields();
}

/** The tool or the route of a name. */
function rowsAt(name: string): (Binding & { shown: unknown })[] {
  return [
    ...tools
      .filter(({ definition }) => definition.name === name)
      .map((tool) => ({ ...tool, shown: tool.definition.outputSchema })),
    ...routes
      .filter((route) => nameOf(route) === name)
      .map((route) => ({ ...route, shown: shownBy(route) })),
  ];
}

function nameOf({ method, path }: Route): string {
  return `${method} ${path}`;
}

function shownBy({ presenter, operation }: Route): unknown {
  return toJsonSchema(presenter?.data ?? operation.output);
}

/** The names of the fields of an answer, at any depth. */
function namesIn({ shown }: { shown: unknown }): Set<string> {
  const names = new Set<string>();
  const collect = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    const { properties } = value as { properties?: object };
    for (const name of Object.keys(properties ?? {})) names.add(name);
    Object.values(value).forEach(collect);
  };
  collect(shown);
  return names;
}
