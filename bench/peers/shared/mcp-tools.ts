import { z } from 'zod';
import { showRow } from '../../../src/mcp/slim-rows.ts';
import { tools } from '../../../src/modules.ts';
import { slimWorkItem } from '../../../src/planning/work-items/slim-work-item.ts';
import type { Viewer } from '../../cases.ts';
import { getWorkItem, listWorkItems } from './work-items.ts';

/** Our default tools, with the same names and schemas. */
export const coreTools = tools
  .filter(({ toolset }) => toolset === 'core')
  .map(({ definition, input }) => {
    const { name, title, description, annotations, outputSchema } = definition;
    const output = z.fromJSONSchema(outputSchema as Parameters<typeof z.fromJSONSchema>[0]);
    return {
      name,
      config: {
        title,
        description,
        annotations,
        inputSchema: input,
        outputSchema: output as z.ZodObject,
      },
    };
  });

/** Answers the measured tools. */
export async function callTool(viewer: Viewer, name: string, args: Record<string, unknown>) {
  const structuredContent = await answer(viewer, name, args);
  return {
    content: [{ type: 'text' as const, text: JSON.stringify(structuredContent) }],
    structuredContent: structuredContent as Record<string, unknown>,
  };
}

async function answer(viewer: Viewer, name: string, args: Record<string, unknown>) {
  if (!viewer.permissions.includes('work-items:read')) throw new Error('The key may not do that.');
  // As JSON values, because a tool's result is checked against its schema before serialization.
  if (name === 'get_work_item') return plain(await getWorkItem(viewer, String(args.id)));
  if (name !== 'list_work_items') throw new Error(`${name} is not measured.`);
  const limit = Number(args.limit);
  const { items, total } = await listWorkItems(viewer, limit);
  const workItems = items.map((item) => showRow(plain(item), slimWorkItem, {}));
  const pagination = {
    page: 1,
    limit,
    total,
    totalPages: Math.ceil(total / limit),
    nextCursor: null,
  };
  return { workItems, pagination };
}

function plain(value: object): object {
  return JSON.parse(JSON.stringify(value));
}
