import { Prisma } from '../../db/generated/client.ts';
import type { AsJson } from '../../db/tenant-client.ts';
import {
  type Page,
  type Paging,
  pageQuery,
  type Reading,
  readPaging,
  toPage,
} from '../../kernel/paging.ts';
import { readTogether } from '../../kernel/read-together.ts';
import { defineRelation } from '../../kernel/relation.ts';
import { type CommentRow, commentInclude, type ShownComment, showComment } from './comment.ts';
import {
  commentVersionInclude,
  type ShownCommentVersion,
  showCommentVersion,
} from './comment-version.ts';

/** Comments by ID, without those on archived work items. */
export const commentsById = defineRelation<null, ShownComment>({
  permission: 'work-items:read',
  async loadMany({ caller, db }, ids) {
    const rows = await db.comment.findMany({
      where: { id: { in: [...ids] }, workItem: { archivedAt: null } },
      include: commentInclude,
      relationLoadStrategy: 'join',
    });
    return new Map(rows.map((row) => [row.id, showComment(caller, row)]));
  },
});

/** Earlier texts by ID, without those of comments on archived work items. */
export const commentVersionsById = defineRelation<null, ShownCommentVersion>({
  permission: 'work-items:read',
  async loadMany({ caller, db }, ids) {
    const rows = await db.commentVersion.findMany({
      where: { id: { in: [...ids] }, comment: { workItem: { archivedAt: null } } },
      include: commentVersionInclude,
      relationLoadStrategy: 'join',
    });
    return new Map(rows.map((row) => [row.id, showCommentVersion(caller, row)]));
  },
});

type Args = Paging & { total: boolean };

type Commented = { id: string; comments: CommentRow[]; total: number | null };

/** Pages of comments by work item ID. */
export const commentsOfWorkItems = defineRelation<Args, Page<ShownComment>>({
  permission: 'work-items:read',
  async loadMany(context, ids, args) {
    const reading = readPaging(args);
    const items = await readTogether<Commented>(
      context,
      (organizationId) => Prisma.sql`
        SELECT item.id, ${selectComments(organizationId, reading)} AS "comments",
          ${args.total ? selectTotal(organizationId) : Prisma.sql`NULL`} AS "total"
        FROM unnest(${[...ids]}::uuid[]) item (id)`,
    );
    return new Map(
      items.map(({ id, comments, total }) => {
        const rows = comments.map((row) => showComment(context.caller, withDates(row)));
        return [id, toPage(args, { rows, total })];
      }),
    );
  },
});

function selectComments(organizationId: Prisma.Sql, { direction, past, take, skip }: Reading) {
  const isForward = direction === 'asc';
  const isPast = past
    ? Prisma.sql`AND c."id" ${isForward ? Prisma.sql`>` : Prisma.sql`<`} ${past.id}::uuid`
    : Prisma.empty;
  return Prisma.sql`ARRAY(
    SELECT json_build_object('id', c."id", 'organizationId', c."organizationId",
      'workItemId', c."workItemId", 'userId', c."userId", 'content', c."content",
      'createdAt', c."createdAt", 'updatedAt', c."updatedAt",
      'user', json_build_object('id', u."id", 'name', u."name", 'email', u."email",
        'image', u."image"))
    FROM "comments" c JOIN "users" u ON u."id" = c."userId"
    WHERE c."organizationId" = ${organizationId} AND c."workItemId" = item.id ${isPast}
    ORDER BY c."id" ${isForward ? Prisma.sql`ASC` : Prisma.sql`DESC`} LIMIT ${take} OFFSET ${skip})`;
}

function selectTotal(organizationId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT count(*) FROM "comments" c
    WHERE c."organizationId" = ${organizationId} AND c."workItemId" = item.id)`;
}

function withDates(row: AsJson<CommentRow>): CommentRow {
  const createdAt = new Date(row.createdAt);
  return Object.assign(row, { createdAt, updatedAt: new Date(row.updatedAt) });
}

/** Pages of earlier texts by comment ID. */
export const versionsOfComments = defineRelation<Args, Page<ShownCommentVersion>>({
  permission: 'work-items:read',
  async loadMany({ caller, db }, ids, args) {
    const comments = await db.comment.findMany({
      where: { id: { in: [...ids] } },
      relationLoadStrategy: 'join',
      select: {
        id: true,
        versions: { ...pageQuery(args), include: commentVersionInclude },
        ...(args.total && { _count: { select: { versions: true } } }),
      },
    });
    return new Map(
      comments.map(({ id, versions, _count }) => {
        const rows = versions.map((row) => showCommentVersion(caller, row));
        return [id, toPage(args, { rows, total: _count?.versions ?? null })];
      }),
    );
  },
});
