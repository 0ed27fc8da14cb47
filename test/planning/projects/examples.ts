import { type Example, failure } from '../../contract/example.ts';

const project = '{ id name description status color techStack createdAt }';

export const projectExamples = {
  createProject: {
    input: async () => ({ name: 'Beacon' }),
    document:
      'mutation ($input: CreateProjectInput!) { answer: createProject(input: $input) ' +
      `{ ... on CreateProjectSuccess { project ${project} } ${failure} } }`,
  },
  listProjects: {
    input: async () => ({}),
    document: `query ($projectId: ID) { answer: projects(filter: { projectId: $projectId }) { totalCount nodes ${project} } }`,
  },
  getProject: {
    input: async (organization) => ({ id: (await organization.makeProject()).id }),
    document: `query ($id: ID!) { answer: project(id: $id) ${project} }`,
  },
  updateProject: {
    input: async (organization) => ({
      id: (await organization.makeProject()).id,
      name: 'Renamed',
    }),
    document:
      'mutation ($input: UpdateProjectInput!) { answer: updateProject(input: $input) ' +
      `{ ... on UpdateProjectSuccess { project ${project} } ${failure} } }`,
  },
  archiveProject: {
    input: async (organization) => ({ id: (await organization.makeProject()).id }),
    document:
      'mutation ($input: ArchiveProjectInput!) { answer: archiveProject(input: $input) ' +
      `{ ... on ArchiveProjectSuccess { project ${project} } ${failure} } }`,
  },
  deleteProject: {
    input: async (organization) => ({ id: (await organization.makeProject()).id }),
    document:
      'mutation ($input: DeleteProjectInput!) { answer: deleteProject(input: $input) ' +
      `{ ... on DeleteProjectSuccess { id } ${failure} } }`,
    pick: { graphql: () => ({}), rest: () => ({}) },
  },
  getProjectStats: {
    input: async (organization) => {
      const { id: projectId } = await organization.makeProject();
      await organization.makeWorkItem({ projectId });
      return { projectId };
    },
    document:
      'query ($projectId: ID!) { project(id: $projectId) { answer: stats ' +
      '{ byType { type totalCount completedCount } total { totalCount completedCount } } } }',
  },
} satisfies Record<string, Example>;
