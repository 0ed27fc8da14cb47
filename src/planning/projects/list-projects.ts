import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { pageOf, pageQuery, pagingFields, toPage } from '../../kernel/paging.ts';
import { oneOrMore } from '../../kernel/schemas.ts';
import { containsWords, searchLine } from '../../kernel/search-words.ts';
import { idOrProject } from './id-or-project.ts';
import { projectSchema, projectStatusSchema } from './project.ts';
import { showProjects } from './show-projects.ts';

export const listProjects = defineOperation({
  name: 'listProjects',
  summary: "List the organization's projects, newest first.",
  permission: 'projects:read',
  input: z.object({
    ...pagingFields,
    search: searchLine().nullish().describe('Words in the key, name or description.'),
    status: oneOrMore(projectStatusSchema).nullish().describe('In these states.'),
    includeArchived: z
      .boolean()
      .default(false)
      .describe('Also archived projects; no effect with `status`.'),
    projectId: idOrProject().nullish().describe('Only this project.'),
  }),
  formerFields: ['workspaceId', 'workspaceIds'],
  output: pageOf(projectSchema),
  fails: [],
  async handle(context, input, { total: wantsTotal = true, linked }) {
    const { caller, db } = context;
    const { search, status, includeArchived, projectId, ...paging } = input;
    const { where: position, ...page } = pageQuery(paging);
    const hidesArchived = !status && !includeArchived && !projectId;
    const filters = [
      ...(projectId ? [{ id: projectId }] : []),
      ...(status ? [{ status: { in: status } }] : []),
      ...(hidesArchived ? [{ status: { not: 'archived' as const } }] : []),
      ...(search ? [{ id: { in: await findIds(context, search) } }] : []),
    ];
    const organization = await db.organization.findUniqueOrThrow({
      where: { id: caller.organizationId },
      relationLoadStrategy: 'join',
      select: {
        projects: { where: { AND: [...filters, position ?? {}] }, ...page },
        ...(wantsTotal && { _count: { select: { projects: { where: { AND: filters } } } } }),
      },
    });
    const rows = await showProjects(context, organization.projects, { linked });
    return toPage(paging, { rows, total: organization._count?.projects ?? null });
  },
});

/** IDs of the projects whose key, name or description contain the words of a search. */
async function findIds({ db }: OperationContext, search: string): Promise<string[]> {
  const text = Prisma.sql`"foldText"(concat_ws(E'\\n', "key", "name", "description"))`;
  const rows = await db.$rows<{ id: string }>(
    (organizationId) => Prisma.sql`
      SELECT "id" FROM "projects"
      WHERE "organizationId" = ${organizationId} AND ${containsWords(text, search)}`,
  );
  return rows.map(({ id }) => id);
}
