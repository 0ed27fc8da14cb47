import type { Tool as ToolDefinition } from '@modelcontextprotocol/server';
import { costOfBytes, requireSmallAnswer } from '../transport/answer-size.ts';
import { listTools } from './list-tools.ts';
import type { McpSession } from './session.ts';

/** Charges a request for the bytes of each list of built-in tools that it asks for. */
export async function payForLists(message: unknown, session: McpSession): Promise<void> {
  const lists = [message].flat().filter(asksForTools);
  if (lists.length === 0) return;
  const tools = listTools(session);
  for (const _list of lists) await payForTools(tools, session);
}

/** Charges for one list of tools by its bytes, at least 1 point. */
export async function payForTools(
  tools: readonly ToolDefinition[],
  { context }: McpSession,
): Promise<void> {
  const points = 1 + costOfBytes(requireSmallAnswer(tools, context, { changed: false }));
  const reservation = await context.budget.reserve(points);
  reservation.settle(points);
}

function asksForTools(message: unknown): boolean {
  if (typeof message !== 'object' || message === null) return false;
  return 'method' in message && message.method === 'tools/list';
}
