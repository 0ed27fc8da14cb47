import { Prisma, type PrismaClient } from '../../db/generated/client.ts';
import type { SignIn } from './sign-in.ts';

/** The stored password of a user, and how often all sessions of the user have ended. */
export type Account = {
  userId: string;
  passwordHash: string;
  sessionsEnded: number;
};

type Credentials = { email: string; password: string };

/**
 * Verifies a password. Returns undefined if the password or the email is wrong, after the same time.
 * The account may change during the verification: `lockIfUnchanged` tells.
 */
export async function verifyPassword(
  { prisma, passwords }: SignIn,
  { email, password }: Credentials,
): Promise<Account | undefined> {
  const found = await readAccount(prisma, { email });
  if (!found) {
    await passwords.hash(password);
    return undefined;
  }
  const isRight = await passwords.verify({ hash: found.passwordHash, password });
  return isRight ? found : undefined;
}

/**
 * Locks an account until the transaction ends. Everything that opens sessions, ends all of them or
 * changes a password takes this lock. Returns false if the password changed or all sessions ended
 * since the account was read.
 */
export async function lockIfUnchanged(
  transaction: Prisma.TransactionClient,
  { userId, passwordHash, sessionsEnded }: Account,
): Promise<boolean> {
  await lockAccount(transaction, userId);
  const current = await readAccount(transaction, { id: userId });
  return current?.passwordHash === passwordHash && current.sessionsEnded === sessionsEnded;
}

/** Ends all sessions of a user, those that are being opened included. */
export async function endAllSessions(
  transaction: Prisma.TransactionClient,
  userId: string,
): Promise<void> {
  await endOtherSessions(transaction, { userId });
}

/** Ends all sessions of a user but one, those that are being opened included. */
export async function endOtherSessions(
  transaction: Prisma.TransactionClient,
  { userId, keptId }: { userId: string; keptId?: string },
): Promise<void> {
  await lockAccount(transaction, userId);
  const data = { sessionsEnded: { increment: 1 } };
  await transaction.user.updateMany({ where: { id: userId }, data });
  await transaction.session.deleteMany({
    where: { userId, ...(keptId && { id: { not: keptId } }) },
  });
}

type NewPassword = { userId: string; passwordHash: string };

/** Stores a password, ends all sessions of the user and invalidates the open reset link. */
export async function storePassword(
  transaction: Prisma.TransactionClient,
  { userId, passwordHash: password }: NewPassword,
): Promise<void> {
  await endAllSessions(transaction, userId);
  const credential = { providerId: 'credential', accountId: userId };
  await transaction.account.upsert({
    where: { providerId_accountId: credential },
    create: { ...credential, userId, password },
    update: { password },
  });
  await transaction.passwordReset.deleteMany({ where: { userId } });
}

/** Locks an account until the transaction ends. */
export async function lockAccount(
  transaction: Prisma.TransactionClient,
  userId: string,
): Promise<void> {
  await transaction.$queryRaw(
    Prisma.sql`SELECT 1 FROM "users" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`,
  );
}

async function readAccount(
  db: PrismaClient | Prisma.TransactionClient,
  user: { id: string } | { email: string },
): Promise<Account | undefined> {
  const account = await db.account.findFirst({
    where: { providerId: 'credential', user },
    select: {
      userId: true,
      password: true,
      user: { select: { sessionsEnded: true } },
    },
    relationLoadStrategy: 'join',
  });
  if (!account?.password) return undefined;
  const { userId, password: passwordHash } = account;
  return { userId, passwordHash, sessionsEnded: account.user.sessionsEnded };
}
