const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Whether an error of a file says that the disk, or the quota of the user, is full. */
export function isFullError(error: unknown): boolean {
  return FULL.has((error as NodeJS.ErrnoException | undefined)?.code ?? '');
}
