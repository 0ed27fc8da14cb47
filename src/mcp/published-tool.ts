import type { CallToolResult, Tool as ToolDefinition } from '@modelcontextprotocol/server';
import { requireSmallAnswer } from '../transport/answer-size.ts';
import { refuseUnknownNames } from '../transport/unknown-names.ts';
import { COPIES } from './call-tool.ts';
import { applyClear, withClear } from './clear-argument.ts';
import { toDocumentError } from './errors.ts';
import { payForTools } from './pay-for-lists.ts';
import { toPortable } from './portable-schema.ts';
import { applyProjectScope } from './project-scope.ts';
import { readArguments } from './read-arguments.ts';
import type { McpSession, PublishedTool } from './session.ts';
import { makeOptional } from './tool.ts';
import type { ToolSchema } from './tool-schema.ts';
import { notSelected } from './toolsets.ts';

const TOOLSET = 'published';
const PROJECT = 'projectId';

/** The published operations that the URL selects and the key may run, as tools. */
export async function listPublishedTools(session: McpSession): Promise<ToolDefinition[]> {
  const { context, projectId, toolsets, publishedTools } = session;
  if (!toolsets.has(TOOLSET)) return [];
  const tools = await publishedTools.list(context);
  const definitions = tools.map((tool) => toDefinition(tool, exactOf(tool, projectId)));
  await payForTools(definitions, session);
  return definitions;
}

type Call = { name: string; given: Readonly<Record<string, unknown>> };

/** Calls a published operation. Undefined for an unknown name. */
export async function callPublishedTool(
  { name, given }: Call,
  session: McpSession,
): Promise<CallToolResult | undefined> {
  const { context, projectId, toolsets, publishedTools, requireProject, runDocument } = session;
  const tool = await publishedTools.find(context, name);
  if (!tool) return undefined;
  if (!toolsets.has(TOOLSET)) throw notSelected({ name, toolset: TOOLSET, selected: toolsets });
  // GraphQL would ignore unknown variables.
  refuseUnknownNames(Object.keys(given), {
    known: Object.keys(exactOf(tool).properties ?? {}),
    noun: 'argument',
  });
  const exact = exactOf(tool, projectId);
  const variables = await applyProjectScope(context, {
    tool: scopeOf(exactOf(tool)),
    args: applyClear(readArguments(exact, given), exact),
    projectId,
    requireProject,
  });
  const answer = await runDocument(context, { documentId: tool.documentId, variables });
  if (answer.errors || !answer.data) return toDocumentError(answer, context);
  requireSmallAnswer(answer.data, context, { copies: COPIES, changed: !tool.facts.reads });
  return {
    content: [{ type: 'text', text: JSON.stringify(answer.data) }],
    structuredContent: answer.data,
  };
}

function toDefinition(tool: PublishedTool, exact: ToolSchema): ToolDefinition {
  const { name, title, description, facts } = tool;
  const { reads, destroys } = facts;
  return {
    name,
    title,
    description,
    inputSchema: toPortable(exact),
    annotations: {
      readOnlyHint: reads,
      ...(!reads && { destructiveHint: destroys }),
      openWorldHint: false,
    },
  };
}

/** The exact schema of the arguments, with an optional project if the URL names one. */
function exactOf({ facts }: PublishedTool, projectId?: string): ToolSchema {
  const exact = withClear(facts.inputSchema as ToolSchema);
  const { projectArgument } = scopeOf(exact);
  return projectId && projectArgument ? makeOptional(exact, projectArgument) : exact;
}

/** Treats a variable `projectId` as the argument that the URL may fill in. */
function scopeOf({ properties = {}, required = [] }: ToolSchema) {
  const project = properties[PROJECT] as { type?: unknown } | undefined;
  const takesOne = [project?.type].flat().includes('string');
  return {
    projectArgument: takesOne ? PROJECT : undefined,
    needsProject: required.includes(PROJECT),
  };
}
