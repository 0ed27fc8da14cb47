import { DomainError } from '../errors.ts';
import type { OperationContext } from '../kernel/context.ts';
import { isIdOrName } from '../kernel/names-for-ids.ts';
import type { HttpRequest } from '../transport/exchange.ts';
import type { McpSession } from './session.ts';
import type { Tool } from './tool.ts';

/** The default project in the URL, `?projectId=`. Checks only its format, and that it is one. */
export function readProjectScope({ query }: HttpRequest): string | undefined {
  const given = new URLSearchParams(query).getAll('projectId');
  if (given.length > 1) throw severalProjects(given.length);
  const [projectId] = given;
  if (projectId === undefined || isIdOrName(projectId)) return projectId;
  throw new DomainError(
    'VALIDATION_FAILED',
    'The query parameter projectId must be the ID or name of a project. Correct the URL in your MCP ' +
      'configuration.',
  );
}

function severalProjects(count: number): DomainError {
  return new DomainError(
    'VALIDATION_FAILED',
    `The query parameter projectId is given ${count} times. Name one project in the URL of your MCP ` +
      'configuration, and other projects in the calls of tools.',
  );
}

type ScopedCall = {
  requireProject: McpSession['requireProject'];
  tool: Pick<Tool, 'projectArgument' | 'needsProject'>;
  args: Readonly<Record<string, unknown>>;
  projectId: string | undefined;
};

/**
 * Fills in the default project if the tool takes one and the call omits it. It never extends
 * access: a project of another organization is not found.
 */
export async function applyProjectScope(
  context: OperationContext,
  { tool, args, projectId, requireProject }: ScopedCall,
): Promise<Readonly<Record<string, unknown>>> {
  const { projectArgument, needsProject } = tool;
  const isNamed = projectArgument !== undefined && args[projectArgument] !== undefined;
  if (isNamed) return args;
  if (!projectId) {
    if (projectArgument && needsProject) throw projectMissing(projectArgument);
    return args;
  }
  const id = await requireProject(context, projectId);
  return projectArgument ? { ...args, [projectArgument]: id } : args;
}

function projectMissing(argument: string): DomainError {
  const message = 'is required: give the ID or name of a project';
  return new DomainError(
    'VALIDATION_FAILED',
    `${argument} ${message}, or set it in the URL of this server, ?projectId=<id or name>.`,
    { issues: [{ path: argument, message }] },
  );
}
