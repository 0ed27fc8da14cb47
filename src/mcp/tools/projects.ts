import { createProject } from '../../services/projects/create-project.ts';
import { getProject } from '../../services/projects/get-project.ts';
import { listProjects } from '../../services/projects/list-projects.ts';
import { updateProject } from '../../services/projects/update-project.ts';
import { pagedAs } from '../paged.ts';
import { changes, creates, defineTool, reads } from '../tool.ts';

export const projectTools = [
  defineTool({
    name: 'list_projects',
    title: 'List projects',
    ...pagedAs('projects', listProjects),
    projectArgument: 'projectId',
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
    hints: creates,
  }),
  defineTool({
    name: 'update_project',
    title: 'Change a project',
    description:
      'Change a project. What is left out stays as it is; null clears. ' +
      'Status `archived` takes it off the lists, `active` brings it back.',
    operation: updateProject,
    projectArgument: 'id',
    hints: changes,
  }),
];
