/** A wait for the database that ended, in the form of a socket's error, which the Prisma adapter knows. */
export function timeoutError(message: string): Error {
  return Object.assign(new Error(message), { code: 'ETIMEDOUT', syscall: 'read', errno: -110 });
}
