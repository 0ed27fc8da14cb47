import { memberFailures } from '../../identity/members/member-failures.ts';
import { missingOf } from '../../kernel/not-found.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { tagFailures } from '../tags/tag-failures.ts';

/** Checks that every tag belongs to the organization. */
export async function requireTags(
  { db, fail }: StepContext<'TAG_NOT_FOUND'>,
  tagIds: readonly string[] = [],
): Promise<void> {
  if (tagIds.length === 0) return;
  const found = await db.tag.findMany({ where: { id: { in: [...tagIds] } } });
  const missing = missingOf(tagIds, (id) => found.some((tag) => tag.id === id));
  if (missing.length > 0) throw fail(tagFailures.notFound(...missing));
}

/** Checks that a given user is a member of the organization. */
export async function requireMember(
  { db, fail }: StepContext<'MEMBER_NOT_FOUND'>,
  userId: string | null | undefined,
): Promise<void> {
  if (!userId || (await db.member.findFirst({ where: { userId } }))) return;
  throw fail(memberFailures.notFound(userId));
}
