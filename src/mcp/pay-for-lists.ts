import type { Tool as ToolDefinition } from '@modelcontextprotocol/server';
import { costOfLength, jsonLengthOf, requireRoom } from '../transport/answer-size.ts';
import { listTools } from './list-tools.ts';
import type { McpSession } from './session.ts';

/** Charges a request for the length of each list of built-in tools that it asks for. */
export async function payForLists(message: unknown, session: McpSession): Promise<void> {
  const lists = [message].flat().filter(asksForTools);
  if (lists.length === 0) return;
  const tools = listTools(session);
  for (const _list of lists) await payForTools(tools, session);
}

/** Charges for one list of tools by its length, at least 1 point. */
export async function payForTools(
  tools: readonly ToolDefinition[],
  { context }: McpSession,
): Promise<void> {
  const length = tools.reduce((sum, tool) => sum + lengthOf(tool) + 1, 0);
  requireRoom(length, context, { changed: false });
  const points = 1 + costOfLength(length);
  const reservation = await context.budget.reserve(points);
  reservation.settle(points);
}

const lengths = new WeakMap<ToolDefinition, number>();

/** Measures a definition once, because built-in tools never change. */
function lengthOf(definition: ToolDefinition): number {
  const length = lengths.get(definition) ?? jsonLengthOf(definition);
  lengths.set(definition, length);
  return length;
}

function asksForTools(message: unknown): boolean {
  if (typeof message !== 'object' || message === null) return false;
  return 'method' in message && message.method === 'tools/list';
}
