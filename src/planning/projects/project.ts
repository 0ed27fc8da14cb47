import { z } from 'zod';
import type { Project } from '../../db/generated/client.ts';
import type { Caller } from '../../kernel/context.ts';
import { describedEnum } from '../../kernel/described-enum.ts';
import { color, day, line, longText, moment, webAddress } from '../../kernel/schemas.ts';
import { projectCountsSchema } from './project-counts.ts';

const DEFAULT_COLOR = '#6366f1';

export const projectStatusSchema = describedEnum({
  id: 'ProjectStatus',
  description: 'State of a project. Values may be added.',
  values: {
    active: 'Work goes on.',
    archived: 'Ended. Lists omit it by default.',
    on_hold: 'Paused.',
  },
});

export const projectSchema = z
  .object({
    id: z.string(),
    name: z.string().describe('Project name, at most 255 characters.'),
    key: z.string().describe('Prefix of new taskIds, unique in the organization.'),
    description: z.string().nullable().describe('Markdown.'),
    folderPath: z.string().nullable().describe('Path on local machines.'),
    color: z.string().describe('Hexadecimal RGB color, such as #6366f1.'),
    icon: z.string().nullable().describe('Icon name.'),
    status: projectStatusSchema.describe('Archived projects are omitted from lists by default.'),
    clientName: z.string().nullable().describe('Customer name.'),
    productionUrl: z.string().nullable().describe('http(s) URL, live system.'),
    stagingUrl: z.string().nullable().describe('http(s) URL, test system.'),
    techStack: z.array(z.string()).describe('Names of technologies, at most 50.'),
    organizationId: z.string(),
    workspaceId: z.string().describe('Former name of organizationId.'),
    workspaceName: z.string().describe('Name of the organization.'),
    startDate: moment().nullable().describe('Planned start.'),
    targetDate: moment().nullable().describe('Planned end.'),
    createdAt: moment().describe('Creation time.'),
    updatedAt: moment().describe('Time of the last update.'),
    ...projectCountsSchema.partial().shape,
  })
  .meta({ id: 'Project', description: 'Project of an organization.' });

export type ShownProject = z.output<typeof projectSchema>;

export const projectName = () => line().describe('At most 255 characters.');

/** The writable fields besides the name. An update keeps omitted fields; null clears them. */
export const projectFields = {
  description: longText().nullish().describe('Markdown, up to 100,000 characters.'),
  folderPath: line().nullish().describe('Path on local machines.'),
  color: color().nullish().describe('Hexadecimal RGB color; default: #6366f1.'),
  icon: line().nullish().describe('Icon name.'),
  status: projectStatusSchema.optional().describe('Default: `active`.'),
  clientName: line().nullish().describe('Customer name.'),
  productionUrl: webAddress().nullish().describe('http(s) URL, live system.'),
  stagingUrl: webAddress().nullish().describe('http(s) URL, test system.'),
  techStack: z.array(line()).max(50).nullish().describe('At most 50 names.'),
  startDate: day().nullish().describe('Planned first day.'),
  targetDate: day().nullish().describe('Planned last day.'),
};

/** The first and the last planned day. */
export const PLANNED_DAYS = ['startDate', 'targetDate'] as const;

type Clearable = { color?: string | null; techStack?: string[] | null };

/** Converts an input to columns. Null resets a column that is NOT NULL to its default. */
export function toColumns<Input extends Clearable>({ color, techStack, ...input }: Input) {
  return {
    ...input,
    ...(color !== undefined && { color: color ?? DEFAULT_COLOR }),
    ...(techStack !== undefined && { techStack: techStack ?? [] }),
  };
}

/** Converts a row to its output, without counts. */
export function showProject(caller: Caller, row: Project): ShownProject {
  return { ...row, workspaceId: row.organizationId, workspaceName: caller.organization.name };
}
