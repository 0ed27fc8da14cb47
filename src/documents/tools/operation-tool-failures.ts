import { DomainError } from '../../errors.ts';

export const operationToolFailures = {
  notFound: (id: string) =>
    new DomainError(
      'OPERATION_TOOL_NOT_FOUND',
      `Operation tool not found: ${id}. List the operation tools to see their ids.`,
    ),
  builtIn: (name: string) =>
    new DomainError(
      'OPERATION_TOOL_EXISTS',
      `${name} is a tool of this server. Give another name.`,
    ),
  exists: (name: string) =>
    new DomainError(
      'OPERATION_TOOL_EXISTS',
      `There is a tool named ${name}. Give another name, or unpublish that one first.`,
    ),
  outdated: (name: string) =>
    new DomainError(
      'OPERATIONS_NOT_VALID',
      `${name} no longer fits the schema of this server. Register it again.`,
    ),
  tooMany: (max: number) =>
    new DomainError(
      'TOO_MANY_OPERATIONS',
      `An organization publishes ${max} operations at most. Unpublish one first.`,
    ),
};
