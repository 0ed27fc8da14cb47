import { z } from 'zod';
import { pagedAs } from '../../mcp/paged.ts';
import { creates, defineTool, reads, updates } from '../../mcp/tool.ts';
import { createProject } from './create-project.ts';
import { getProject } from './get-project.ts';
import { listProjects } from './list-projects.ts';
import { projectSchema } from './project.ts';
import { projectCountsSchema } from './project-counts.ts';
import { updateProject } from './update-project.ts';

const page = pagedAs('projects', listProjects);

const counts = Object.fromEntries(
  Object.keys(projectCountsSchema.shape).map((name) => [name, true]),
) as Record<keyof typeof projectCountsSchema.shape, true>;

/** Project without counts, to keep lists small. get_project returns the counts. */
const slimProject = projectSchema.omit(counts);

const slim = { output: slimProject, view: { linked: false } };

export const projectTools = [
  defineTool({
    name: 'list_projects',
    title: 'List projects',
    ...page,
    projectArgument: 'projectId',
    ...slim,
    output: page.output.extend({ projects: z.array(slimProject) }),
    hints: reads,
  }),
  defineTool({
    name: 'get_project',
    title: 'Read a project',
    operation: getProject,
    projectArgument: 'id',
    hints: reads,
  }),
  defineTool({
    name: 'create_project',
    title: 'Create a project',
    operation: createProject,
    ...slim,
    hints: creates,
  }),
  defineTool({
    name: 'update_project',
    title: 'Update a project',
    description:
      'Update a project. Omitted fields stay. ' +
      'Status `archived` hides it from lists, `active` restores it.',
    operation: updateProject,
    projectArgument: 'id',
    ...slim,
    hints: updates,
  }),
];
