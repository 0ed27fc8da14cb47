import type { Tool } from './tool.ts';

const byName = new WeakMap<readonly Tool[], ReadonlyMap<string, Tool>>();

/** The built-in tool of a name. */
export function findTool(tools: readonly Tool[], name: string): Tool | undefined {
  return (byName.get(tools) ?? index(tools)).get(name);
}

function index(tools: readonly Tool[]): ReadonlyMap<string, Tool> {
  const map = new Map(tools.map((tool) => [tool.definition.name, tool]));
  byName.set(tools, map);
  return map;
}
