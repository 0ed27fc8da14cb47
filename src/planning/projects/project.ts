import { z } from 'zod';
import type { Project } from '../../db/generated/client.ts';
import type { Caller } from '../../kernel/context.ts';
import { line, longText, moment, webAddress } from '../../kernel/schemas.ts';
import { projectCountsSchema } from './project-counts.ts';

const DEFAULT_COLOR = '#6366f1';

export const projectStatusSchema = z
  .enum(['active', 'archived', 'on_hold'])
  .meta({ id: 'ProjectStatus', description: 'Where a project stands. Values may be added.' });

export const projectSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    folderPath: z
      .string()
      .nullable()
      .describe('Where the project lives on the machines of its people.'),
    color: z.string().describe('As #rrggbb.'),
    icon: z.string().nullable(),
    status: projectStatusSchema,
    clientName: z.string().nullable(),
    productionUrl: z.string().nullable(),
    stagingUrl: z.string().nullable(),
    techStack: z.array(z.string()),
    organizationId: z.string(),
    workspaceId: z.string().describe('The same as organizationId, under its older name.'),
    workspaceName: z.string().describe("The organization's name."),
    startDate: moment().nullable(),
    targetDate: moment().nullable(),
    createdAt: moment(),
    updatedAt: moment(),
    ...projectCountsSchema.partial().shape,
  })
  .meta({ id: 'Project' });

export type ShownProject = z.output<typeof projectSchema>;

/** What can be written besides the name; in an update, absent keeps and null clears. */
export const projectFields = {
  description: longText().nullish().describe('Markdown, 100,000 characters at most.'),
  folderPath: line().nullish().describe('Where the project lives on the machines of its people.'),
  color: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'must be a color such as #6366f1')
    .nullish()
    .describe('As #rrggbb; null for the usual one.'),
  icon: line().nullish().describe('The name of its icon.'),
  status: projectStatusSchema.optional().describe('Where it stands; active unless given.'),
  clientName: line().nullish().describe('Whom the project is for.'),
  productionUrl: webAddress().nullish().describe('Where it runs.'),
  stagingUrl: webAddress().nullish().describe('Where it is tried out.'),
  techStack: z.array(line()).max(50).nullish().describe('At most 50 names.'),
  startDate: moment().nullish().describe('When work starts.'),
  targetDate: moment().nullish().describe('When it should be done.'),
};

type Clearable = { color?: string | null; techStack?: string[] | null };

/** What an input writes: where a column holds no null, clearing it brings its default back. */
export function toColumns<Input extends Clearable>({ color, techStack, ...input }: Input) {
  return {
    ...input,
    ...(color !== undefined && { color: color ?? DEFAULT_COLOR }),
    ...(techStack !== undefined && { techStack: techStack ?? [] }),
  };
}

/** A row with what the wire adds to it. */
export function showProject(caller: Caller, row: Project): ShownProject {
  return { ...row, workspaceId: row.organizationId, workspaceName: caller.organization.name };
}
