import { Prisma } from '../../db/generated/client.ts';
import { selectLeafColumns } from './leaf-columns.ts';
import { MAX_CHILDREN, type WorkItemPart, workItemParts } from './work-item.ts';

const names = Object.keys(Prisma.WorkItemScalarFieldEnum);

/** All columns of the `item` row. */
export const allFields = fieldsWithout();

export function fieldsWithout(...left: string[]): Prisma.Sql {
  const kept = names.filter((name) => !left.includes(name));
  return Prisma.raw(kept.map((name) => `item."${name}"`).join(', '));
}

/** SQL expressions for the parts of an `item`; each uses an index, whatever the page size. */
const parts: Readonly<Record<WorkItemPart, Prisma.Sql>> = {
  names: Prisma.sql`(SELECT p."name" FROM "projects" p
    WHERE p."organizationId" = item."organizationId" AND p."id" = item."projectId"
  ) AS "projectName",
  (SELECT b."name" FROM "boards" b
    WHERE b."organizationId" = item."organizationId" AND b."id" = item."boardId"
  ) AS "boardName"`,
  status: Prisma.sql`(SELECT json_build_object('role', c."role", 'name', c."name", 'color', c."color",
      'isDone', c."isDone")
    FROM "boardColumns" c WHERE c."organizationId" = item."organizationId"
      AND c."boardId" = item."boardId" AND c."id" = item."boardColumnId"
  ) AS "column",
  CASE WHEN item."type" NOT IN ('task', 'idea') THEN ${selectLeafColumns} END AS "leafColumns"`,
  relatives: Prisma.sql`(SELECT json_build_object('id', p."id", 'title', p."title", 'type', p."type",
      'taskId', p."taskId")
    FROM "workItems" p
    WHERE p."organizationId" = item."organizationId" AND p."id" = item."parentId"
  ) AS "parent",
  ARRAY(SELECT json_build_object('id', c."id", 'title', c."title", 'type', c."type",
      'priority', c."priority")
    FROM "workItems" c
    WHERE c."organizationId" = item."organizationId" AND c."parentId" = item."id"
      AND c."archivedAt" IS NULL
    ORDER BY c."id" LIMIT ${MAX_CHILDREN + 1}
  ) AS "children"`,
  tags: Prisma.sql`ARRAY(SELECT json_build_object('id', t."id", 'name', t."name", 'color', t."color",
      'createdAt', t."createdAt")
    FROM "workItemTags" w
    JOIN "tags" t ON t."organizationId" = w."organizationId" AND t."id" = w."tagId"
    WHERE w."organizationId" = item."organizationId" AND w."workItemId" = item."id"
    ORDER BY w."tagId"
  ) AS "tags"`,
  assignees: Prisma.sql`ARRAY(SELECT json_build_object('id', a."id", 'workItemId', a."workItemId", 'role', a."role",
      'userId', a."userId", 'assignedAt', a."assignedAt", 'user',
      json_build_object('id', u."id", 'name', u."name", 'email', u."email", 'image', u."image"))
    FROM "workItemAssignees" a JOIN "users" u ON u."id" = a."userId"
    WHERE a."organizationId" = item."organizationId" AND a."workItemId" = item."id"
    ORDER BY a."id"
  ) AS "assignees"`,
  createdBy: Prisma.sql`(SELECT json_build_object('id', u."id", 'name', u."name", 'email', u."email",
      'image', u."image")
    FROM "users" u WHERE u."id" = item."createdByUserId"
  ) AS "createdBy"`,
};

type Chosen = {
  /** Query for the IDs; the result keeps their order. */
  ids: Prisma.Sql;
  organizationId: Prisma.Sql;
  /** Default: all columns of the row. */
  fields?: Prisma.Sql;
  /** Default: all parts. */
  wanted?: readonly WorkItemPart[];
};

/** Query for items with their parts. One SQL statement, as Prisma added measurable overhead. */
export function selectShown(chosen: Chosen): Prisma.Sql {
  const { ids, organizationId, fields = allFields, wanted = workItemParts } = chosen;
  return Prisma.sql`
    SELECT ${Prisma.join([fields, ...wanted.map((part) => parts[part])])}
    FROM (SELECT "id", row_number() OVER () AS place FROM (${ids}) chosen) page
    JOIN "workItems" item
      ON item."organizationId" = ${organizationId} AND item."id" = page."id"
    ORDER BY page.place`;
}

/** Query for the given IDs, in their order. */
export function selectThese(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`SELECT unnest(${[...ids]}::uuid[]) AS "id"`;
}
