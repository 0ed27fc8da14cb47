import type { Tool } from './tool.ts';

const byName = new WeakMap<readonly Tool[], ReadonlyMap<string, Tool>>();

/** The built-in tool of a name. */
export function findTool(tools: readonly Tool[], name: string): Tool | undefined {
  const known = byName.get(tools) ?? new Map(tools.map((tool) => [tool.definition.name, tool]));
  byName.set(tools, known);
  return known.get(name);
}
