import { DomainError } from '../../errors.ts';

export const operationToolFailures = {
  notFound: (id: string) =>
    new DomainError(
      'OPERATION_TOOL_NOT_FOUND',
      `Operation tool not found: ${id}. List the operation tools to see their IDs.`,
    ),
  builtIn: (name: string) =>
    new DomainError('OPERATION_TOOL_EXISTS', `${name} is a built-in tool. Give another name.`),
  exists: (name: string) =>
    new DomainError(
      'OPERATION_TOOL_EXISTS',
      `A tool named ${name} already exists. Give another name, or unpublish that tool first.`,
    ),
  outdated: (name: string) =>
    new DomainError(
      'OPERATIONS_NOT_VALID',
      `${name} is no longer valid in the schema of this server. Register it again.`,
    ),
  tooMany: (max: number) =>
    new DomainError(
      'TOO_MANY_OPERATIONS',
      `The organization publishes ${max} operations, the maximum. Unpublish one first.`,
    ),
};
