import type { TenantClient } from '../../db/tenant-client.ts';
import { DomainError } from '../../errors.ts';
import { tagNotFound } from '../tags/tag.ts';

type References = { tagIds?: readonly string[]; userId?: string | null };

/** Makes sure that tags and a person are of the organization. */
export async function requireReferences(
  db: TenantClient,
  { tagIds = [], userId }: References,
): Promise<void> {
  if (tagIds.length > 0) {
    const found = await db.tag.findMany({ where: { id: { in: [...tagIds] } } });
    const missing = tagIds.find((id) => !found.some((tag) => tag.id === id));
    if (missing) {
      throw new DomainError(...tagNotFound(missing));
    }
  }
  if (userId && !(await db.member.findFirst({ where: { userId } }))) {
    throw new DomainError(
      'MEMBER_NOT_FOUND',
      `No member of the organization has the user id ${userId}. List the members to see theirs.`,
    );
  }
}
