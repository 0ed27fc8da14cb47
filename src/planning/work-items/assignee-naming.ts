import { Prisma } from '../../db/generated/client.ts';
import { isMemberCode, memberCodes, selectMembers } from '../../identity/people/id-or-member.ts';
import { foldCase } from '../../kernel/choose-named.ts';
import type { OperationContext } from '../../kernel/context.ts';
import type { Naming } from '../../kernel/names-for-ids.ts';
import { isId } from '../../kernel/schemas.ts';
import type { Criterion } from './criterion.ts';

type Row = { id: string | null; name: string; email: string };

/** Marks a candidate that is the text of an item. */
const TEXT = 'text';
const ID_LENGTH = 36;

/** The assignee of a filter: a member, or else a text that an item has. */
export const assigneeNaming: Naming = {
  nouns: ['assignee', 'assignees'],
  permission: 'work-items:read',
  async find(context, names) {
    const { caller } = context;
    const rows = await findRows(context, names);
    const members = rows.flatMap(({ id, name, email }) =>
      id === null
        ? []
        : {
            id,
            // A text that looks like a code never means the member with this name.
            names: [isMemberCode(name) ? email : name],
            codes: memberCodes({ id, name, email }, caller.user.id),
            of: email,
          },
    );
    const isMember = (text: string) =>
      members.some(({ names, codes }) =>
        [...names, ...codes].some((name) => foldCase(name) === foldCase(text)),
      );
    const texts = rows.filter(({ id, name }) => id === null && !isMember(name));
    return [...members, ...texts.map(({ name }) => ({ id: TEXT, names: [name] }))];
  },
  // An item may have the member or the text.
  replace: ({ id }, text) => (id === TEXT ? text : `${id} ${text}`),
};

/** Without the permission to read members, the caller is the only one. */
function findRows(context: OperationContext, names: readonly string[]): Promise<Row[]> {
  const { caller, db } = context;
  const seesAll = caller.permissions.has('members:read');
  return db.$rows<Row>(
    (organizationId) => Prisma.sql`
      SELECT * FROM (${selectMembers(context, names, organizationId)}) member
      WHERE ${seesAll}::boolean OR member."id" = ${caller.user.id}
      UNION ALL
      SELECT NULL, given."text", '' FROM unnest(${[...names]}::text[]) given ("text")
      WHERE EXISTS (SELECT FROM "workItems" item
        WHERE item."organizationId" = ${organizationId} AND item."assignee" = given."text")`,
  );
}

/** Criterion: the item has the assignee of a filter. */
export function assigned(assignee: string, organizationId: Prisma.Sql): Criterion {
  const userId = assignee.slice(0, ID_LENGTH);
  const hasMember = isId(userId);
  const text = hasMember ? assignee.slice(ID_LENGTH + 1) || assignee : assignee;
  const hasText = Prisma.sql`item."assignee" = ${text}`;
  const withText = Prisma.sql`SELECT item."id" FROM "workItems" item
    WHERE item."organizationId" = ${organizationId} AND ${hasText}`;
  if (!hasMember) return { where: hasText, candidates: withText };
  const isAssigned = Prisma.sql`a."organizationId" = ${organizationId}
    AND a."userId" = ${userId}::uuid`;
  return {
    where: Prisma.sql`(${hasText} OR EXISTS (
      SELECT FROM "workItemAssignees" a WHERE ${isAssigned} AND a."workItemId" = item."id"))`,
    candidates: Prisma.sql`${withText} UNION ALL
      SELECT a."workItemId" FROM "workItemAssignees" a WHERE ${isAssigned}`,
  };
}
