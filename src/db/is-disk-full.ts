const DISK_FULL = '53100';

type Layer = {
  code?: unknown;
  originalCode?: unknown;
  cause?: unknown;
  meta?: { driverAdapterError?: unknown };
};

/** Whether an error, or a cause of it, says that the disk of the database is full. */
export function isDiskFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, originalCode, cause, meta } = error as Layer;
  if (code === DISK_FULL || originalCode === DISK_FULL) return true;
  return isDiskFull(cause) || isDiskFull(meta?.driverAdapterError);
}
