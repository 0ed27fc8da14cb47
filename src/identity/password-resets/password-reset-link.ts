import { v7 as uuid } from 'uuid';
import { Prisma } from '../../db/generated/client.ts';
import { type LinkPrimitives, mintSecretLink } from '../../kernel/secret-link.ts';

const VALID_MS = 24 * 60 * 60 * 1_000;

type Minted = { id: string; link: string; tokenHash: string; expiresAt: Date };

/** Creates a link that sets a new password within a day. */
export function mintPasswordReset({
  now,
  ...primitives
}: LinkPrimitives & { now: () => Date }): Minted {
  const expiresAt = new Date(now().getTime() + VALID_MS);
  return { id: uuid(), expiresAt, ...mintSecretLink('reset-password', primitives) };
}

type Stored = Omit<Minted, 'link'> & {
  userId: string;
  /** Undefined: the server administrator. */
  maker: { organizationId: string; createdById: string } | undefined;
};

/** Stores a link, in place of any other of the same user. */
export function storePasswordReset({
  id,
  userId,
  tokenHash,
  maker,
  expiresAt,
}: Stored): Prisma.Sql {
  const organizationId = maker?.organizationId ?? null;
  const createdById = maker?.createdById ?? null;
  return Prisma.sql`
    INSERT INTO "passwordResets"
           ("id", "userId", "tokenHash", "organizationId", "createdById", "expiresAt")
    VALUES (${id}::uuid, ${userId}::uuid, ${tokenHash}, ${organizationId}::uuid,
            ${createdById}::uuid, ${expiresAt}::timestamptz)
        ON CONFLICT ("userId") DO UPDATE
       SET "id" = excluded."id", "tokenHash" = excluded."tokenHash",
           "organizationId" = excluded."organizationId", "createdById" = excluded."createdById",
           "expiresAt" = excluded."expiresAt", "createdAt" = now()`;
}
