import type { CallToolResult } from '@modelcontextprotocol/server';
import { underCurrentNames } from '../transport/former-names.ts';
import { watchReplay } from '../transport/replay.ts';
import { spend } from '../transport/spend.ts';
import { refuseUnknownNames } from '../transport/unknown-names.ts';
import { applyClear } from './clear-argument.ts';
import { toToolError } from './errors.ts';
import { applyProjectScope } from './project-scope.ts';
import { readArguments } from './read-arguments.ts';
import type { McpSession } from './session.ts';
import type { Tool } from './tool.ts';
import { notSelected, type Toolset } from './toolsets.ts';

/** A result has its content as text and as an object. */
export const COPIES = 2;

/** Calls a built-in tool. Failures are results, too, for the model to read. */
export async function callTool(
  tool: Tool,
  given: Record<string, unknown>,
  session: McpSession,
): Promise<CallToolResult> {
  const { context, toolsets } = session;
  try {
    requireSelected(tool, toolsets);
    const named = withCurrentNames(tool, given);
    refuseUnknownArguments(tool, named);
    const exact = session.projectId ? tool.scopedExact : tool.exact;
    const read = applyClear(readArguments(exact, named), exact);
    const args = await applyProjectScope(context, { ...session, tool, args: read });
    const input = tool.toInput(args);
    const { operation, view } = tool;
    const replay = watchReplay(context, input);
    const run = () => operation.run(replay?.context ?? context, input, view);
    const show = (output: unknown) => tool.present(output as never, input);
    const structuredContent = await spend(context, { operation, input, run, show, copies: COPIES });
    return {
      content: [{ type: 'text', text: JSON.stringify(structuredContent) }],
      structuredContent: structuredContent as Record<string, unknown>,
      ...(replay?.isReplayed() && { _meta: { idempotentReplayed: true } }),
    };
  } catch (error) {
    return toToolError(error, context);
  }
}

function withCurrentNames({ operation }: Tool, given: Record<string, unknown>): typeof given {
  const { formerNames } = operation;
  return formerNames
    ? Object.fromEntries(underCurrentNames(Object.entries(given), formerNames))
    : given;
}

/** An unknown argument would be dropped, and the call answer another question. */
function refuseUnknownArguments({ exact, operation }: Tool, given: object): void {
  const former = operation.formerFields ?? [];
  const names = Object.keys(given).filter((name) => !former.includes(name));
  refuseUnknownNames(names, { known: Object.keys(exact.properties ?? {}), noun: 'argument' });
}

function requireSelected({ definition, toolset }: Tool, selected: ReadonlySet<Toolset>): void {
  if (!selected.has(toolset)) throw notSelected({ name: definition.name, toolset, selected });
}
