import { tools } from '../tools.ts';
import type { Tool } from './tool.ts';

const toolsByName = new Map(tools.map((tool) => [tool.definition.name, tool]));

/** The tool of ours that has a name. */
export function findTool(name: string): Tool | undefined {
  return toolsByName.get(name);
}
