import { DomainError } from '../errors.ts';
import { Prisma } from './generated/client.ts';
import { isDiskFull } from './is-disk-full.ts';

const UNAVAILABLE = new Set([
  // Prisma: unreachable, timeout, connection closed, connection pool exhausted, transaction timeout.
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'P2037',
  // PostgreSQL: shutdown, startup, too many connections, statement timeout.
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '57014',
  // The socket.
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
]);

const POOL_TIMEOUT = 'timeout exceeded when trying to connect';
const CONNECTION_LOST = 'Connection terminated';

/** Converts known database errors to failures that the caller can act on. */
export function translateDatabaseError(error: unknown): unknown {
  if (isDiskFull(error)) {
    return new DomainError(
      'STORAGE_FULL',
      'The disk of the database is full. Reads work, writes do not. Ask the administrator to free space, ' +
        'then try again.',
      { cause: error },
    );
  }
  if (isUnavailable(error)) {
    return new DomainError(
      'DATABASE_UNAVAILABLE',
      'The database is unavailable. Try again in a few seconds.',
      { cause: error },
    );
  }
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return error;
  if (error.code === 'P2002') {
    return new DomainError(
      'ALREADY_EXISTS',
      'An object with these values already exists. Use other values.',
      {
        cause: error,
      },
    );
  }
  if (error.code === 'P2003') {
    return new DomainError(
      'REFERENCE_NOT_FOUND',
      'A referenced object does not exist. Check the IDs.',
      {
        cause: error,
      },
    );
  }
  return error;
}

function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && UNAVAILABLE.has(String(error.code))) return true;
  return error.message.includes(POOL_TIMEOUT) || error.message.includes(CONNECTION_LOST);
}
