/** The deepest nesting of the libraries is five. */
const MAX_LEVELS = 10;

type Level = Partial<
  Record<'code' | 'originalCode' | 'kind' | 'message' | 'cause' | 'meta', unknown>
> & { driverAdapterError?: unknown; errors?: unknown };

/** Kinds of errors of Prisma's driver adapters that come without a code, as codes of sockets. */
const CODE_OF_KIND: Readonly<Record<string, string>> = {
  ConnectionClosed: 'ECONNRESET',
  DatabaseNotReachable: 'ECONNREFUSED',
  SocketTimeout: 'ETIMEDOUT',
  TooManyConnections: '53300',
  TransactionWriteConflict: '40001',
};

/** The codes of an error and of all errors in it, from the outside in. */
export function codesOf(error: unknown): string[] {
  return levelsOf(error).flatMap(({ originalCode, code, kind }) =>
    [originalCode, code, CODE_OF_KIND[`${kind}`]].filter((each) => typeof each === 'string'),
  );
}

/** The messages of an error and of all errors in it. */
export function messagesOf(error: unknown): string[] {
  return levelsOf(error)
    .map(({ message }) => message)
    .filter((message) => typeof message === 'string');
}

/** An error, its causes, the error of the driver in Prisma's `meta`, and the parts of an AggregateError. */
function levelsOf(error: unknown): Level[] {
  const levels: Level[] = [];
  let next: unknown[] = [error];
  while (next.length > 0 && levels.length < MAX_LEVELS) {
    const found = next.filter((each): each is Level => typeof each === 'object' && each !== null);
    levels.push(...found);
    next = found.flatMap(({ cause, meta, driverAdapterError, errors }) => {
      return [cause, meta, driverAdapterError, ...(Array.isArray(errors) ? errors : [])];
    });
  }
  return levels;
}
