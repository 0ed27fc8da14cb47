import type { Prisma, PrismaClient } from '../db/generated/client.ts';
import { DomainError } from '../errors.ts';
import { type LinkPrimitives, mintSecretLink } from '../kernel/secret-link.ts';
import { sha256 } from '../kernel/sha256.ts';

const IDENTIFIER = 'set-up';
const VALID_MS = 7 * 24 * 60 * 60 * 1_000;

/** Key of the advisory lock that serializes set-up across processes. */
const SET_UP_LOCK = 7_243_011;

type LinkOptions = LinkPrimitives & { now: () => Date };

/**
 * Creates the set-up link of a server without an organization; undefined with one. Each start creates a
 * link. The first link used invalidates the others.
 */
export async function createSetUpLink(
  prisma: PrismaClient,
  { now, ...primitives }: LinkOptions,
): Promise<string | undefined> {
  if (await prisma.organization.findFirst({ select: { id: true } })) return undefined;
  const { link, tokenHash } = mintSecretLink('set-up', primitives);
  const expiresAt = new Date(now().getTime() + VALID_MS);
  await prisma.verification.create({
    data: { identifier: IDENTIFIER, value: tokenHash, expiresAt },
  });
  return link;
}

type Use = { token: string; now: Date };

/** Fails if the link is unknown or expired, or an organization exists. */
export async function requireSetUpLink(
  db: Prisma.TransactionClient,
  { token, now }: Use,
): Promise<void> {
  const value = sha256(token);
  const where = { identifier: IDENTIFIER, value, expiresAt: { gt: now } };
  const isKnown = await db.verification.findFirst({ where });
  const organization = await db.organization.findFirst({ select: { id: true } });
  if (isKnown && !organization) return;
  throw new DomainError(
    'SET_UP_LINK_INVALID',
    'The set-up link is unknown or expired, or the server is set up already. Use the link of the last start.',
  );
}

/** Uses the link up. Of concurrent uses, one succeeds. */
export async function takeSetUpLink(transaction: Prisma.TransactionClient, use: Use) {
  await transaction.$queryRaw`SELECT pg_advisory_xact_lock(${SET_UP_LOCK})::text`;
  await requireSetUpLink(transaction, use);
  await transaction.verification.deleteMany({ where: { identifier: IDENTIFIER } });
}
