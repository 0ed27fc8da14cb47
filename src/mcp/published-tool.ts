import type { CallToolResult, Tool as ToolDefinition } from '@modelcontextprotocol/server';
import { requireSmallAnswer } from '../transport/answer-size.ts';
import { refuseUnknownNames } from '../transport/unknown-names.ts';
import { COPIES } from './call-tool.ts';
import { toDocumentError } from './errors.ts';
import { payForTools } from './pay-for-lists.ts';
import { applyProjectScope } from './project-scope.ts';
import { readArguments } from './read-arguments.ts';
import type { McpSession, PublishedTool } from './session.ts';
import { makeOptional } from './tool.ts';
import { notSelected } from './toolsets.ts';

const TOOLSET = 'published';
const PROJECT = 'projectId';

/** The published operations that the URL selects and the key may run, as tools. */
export async function listPublishedTools(session: McpSession): Promise<ToolDefinition[]> {
  const { context, projectId, toolsets, publishedTools } = session;
  if (!toolsets.has(TOOLSET)) return [];
  const definitions = (await publishedTools.list(context)).map(toDefinition);
  await payForTools(definitions, session);
  return projectId ? definitions.map(withoutProject) : definitions;
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
    known: Object.keys(tool.facts.inputSchema.properties),
    noun: 'argument',
  });
  const definition = toDefinition(tool);
  const { inputSchema } = projectId ? withoutProject(definition) : definition;
  const variables = await applyProjectScope(context, {
    tool: scopeOf(definition),
    args: readArguments(inputSchema, given),
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

function toDefinition({ name, title, description, facts }: PublishedTool): ToolDefinition {
  const { inputSchema, reads, destroys } = facts;
  return {
    name,
    title,
    description,
    inputSchema: inputSchema as ToolDefinition['inputSchema'],
    annotations: {
      readOnlyHint: reads,
      ...(!reads && { destructiveHint: destroys }),
      openWorldHint: false,
    },
  };
}

function withoutProject(definition: ToolDefinition): ToolDefinition {
  const { projectArgument } = scopeOf(definition);
  return projectArgument ? makeOptional(definition, projectArgument) : definition;
}

/** Treats a variable `projectId` as the argument that the URL may fill in. */
function scopeOf({ inputSchema: { properties = {}, required = [] } }: ToolDefinition) {
  const project = properties[PROJECT] as { type?: unknown } | undefined;
  const takesOne = [project?.type].flat().includes('string');
  return {
    projectArgument: takesOne ? PROJECT : undefined,
    needsProject: required.includes(PROJECT),
  };
}
