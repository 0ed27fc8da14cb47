import type { SqlQueryable } from '@prisma/driver-adapter-utils';
import type { PrismaPGlite } from 'pglite-prisma-adapter';

const READ_ONLY = '25006';
const DISK_FULL = { code: '53100', originalCode: '53100', message: 'the disk is full' };

/** Gives writes that fail because the disk is full the SQLSTATE of that reason. */
export function tellFullDisk(factory: PrismaPGlite, isFull: () => boolean): PrismaPGlite {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const startTransaction = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) =>
      withReason(await startTransaction(isolation), isFull);
    return withReason(adapter, isFull);
  };
  return factory;
}

function withReason<Queryable extends SqlQueryable>(
  queryable: Queryable,
  isFull: () => boolean,
): Queryable {
  const explain = (error: { cause?: { originalCode?: string } }) => {
    if (isFull() && error.cause?.originalCode === READ_ONLY) Object.assign(error.cause, DISK_FULL);
    throw error;
  };
  const queryRaw = queryable.queryRaw.bind(queryable);
  const executeRaw = queryable.executeRaw.bind(queryable);
  queryable.queryRaw = (query) => queryRaw(query).catch(explain);
  queryable.executeRaw = (query) => executeRaw(query).catch(explain);
  return queryable;
}
