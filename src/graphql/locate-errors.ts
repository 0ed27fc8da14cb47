import { type DocumentNode, type ExecutionResult, GraphQLError } from 'graphql';

const LINE_END = /\r\n|\n|\r/g;

/**
 * Gives the errors of graphql-jit their source, as graphql-js does. They have lines and columns only,
 * which errors made from them would lose.
 */
export function locateErrors(result: ExecutionResult, { loc }: DocumentNode): ExecutionResult {
  const { errors, data } = result;
  if (!errors) return result;
  const source = loc?.source;
  const starts = lineStartsOf(source?.body ?? '');
  const located = errors.map(({ message, locations = [], path, originalError, extensions }) => {
    const positions = locations.map(({ line, column }) => (starts[line - 1] ?? 0) + column - 1);
    return new GraphQLError(message, { source, positions, path, originalError, extensions });
  });
  return { errors: located, data: data ?? null };
}

function lineStartsOf(text: string): number[] {
  const ends = [...text.matchAll(LINE_END)].map(({ index, 0: end }) => index + end.length);
  return [0, ...ends];
}
