import type { Route } from './route.ts';

/**
 * The operationId of a route: the name of its operation. For further routes of the same operation,
 * the distinct segments of their paths are appended.
 */
export function operationIdOf(route: Route, table: readonly Route[]): string {
  if (route.id) return route.id;
  const { name } = route.operation;
  const first = table.find(({ operation }) => operation.name === name);
  if (!first || first === route) return name;
  const usual = first.path.split('/');
  const segments = route.path.split('/');
  const shared = segments.findIndex((segment, index) => segment !== usual[index]);
  const own = segments.slice(shared).filter((segment) => !segment.startsWith(':'));
  return name + own.map(toPascalCase).join('');
}

function toPascalCase(segment: string): string {
  return segment.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
