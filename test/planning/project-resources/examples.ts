import { type Example, failure } from '../../contract/example.ts';
import { testDatabase } from '../../support/database.ts';
import type { TestOrganization } from '../../support/organization.ts';

const docLink = { title: 'Design', url: 'https://example.com/design' };
const repository = { name: 'lamp', url: 'https://example.com/lamp' };
const note = { title: 'Oil', content: 'Buy some.' };

export const projectResourceExamples = {
  listProjectDocLinks: {
    input: async (organization) => ({ projectId: (await aDocLink(organization)).projectId }),
    document:
      'query ($projectId: ID!) { project(id: $projectId) { answer: docLinks { id title url type order createdAt updatedAt } } }',
  },
  createProjectDocLink: {
    input: async (organization) => ({
      projectId: (await organization.makeProject()).id,
      ...docLink,
    }),
    document: mutation(
      'CreateProjectDocLink',
      'docLink { id title url type order createdAt updatedAt }',
    ),
  },
  updateProjectDocLink: {
    input: async (organization) => ({
      ...(await aDocLink(organization)),
      title: 'Renamed',
      type: 'figma',
    }),
    document: mutation(
      'UpdateProjectDocLink',
      'docLink { id title url type order createdAt updatedAt }',
    ),
  },
  deleteProjectDocLink: {
    input: aDocLink,
    document: mutation('DeleteProjectDocLink', 'id'),
    pick: { graphql: () => ({}), rest: () => ({}) },
  },
  reorderProjectDocLinks: {
    input: async (organization) => {
      const { projectId, id } = await aDocLink(organization);
      return { projectId, ids: [id] };
    },
    document: mutation(
      'ReorderProjectDocLinks',
      'docLinks { id title url type order createdAt updatedAt }',
    ),
  },
  listProjectRepositories: {
    input: async (organization) => ({ projectId: (await aRepository(organization)).projectId }),
    document:
      'query ($projectId: ID!) { project(id: $projectId) { answer: repositories { id name url provider isMonorepo docsPath order createdAt updatedAt } } }',
  },
  createProjectRepository: {
    input: async (organization) => ({
      projectId: (await organization.makeProject()).id,
      ...repository,
    }),
    document: mutation(
      'CreateProjectRepository',
      'repository { id name url provider isMonorepo docsPath order createdAt updatedAt }',
    ),
  },
  updateProjectRepository: {
    input: async (organization) => ({
      ...(await aRepository(organization)),
      name: 'Renamed',
      docsPath: null,
    }),
    document: mutation(
      'UpdateProjectRepository',
      'repository { id name url provider isMonorepo docsPath order createdAt updatedAt }',
    ),
  },
  deleteProjectRepository: {
    input: aRepository,
    document: mutation('DeleteProjectRepository', 'id'),
    pick: { graphql: () => ({}), rest: () => ({}) },
  },
  reorderProjectRepositories: {
    input: async (organization) => {
      const { projectId, id } = await aRepository(organization);
      return { projectId, ids: [id] };
    },
    document: mutation(
      'ReorderProjectRepositories',
      'repositories { id name url provider isMonorepo docsPath order createdAt updatedAt }',
    ),
  },
  listProjectNotes: {
    input: async (organization) => ({ projectId: (await aNote(organization)).projectId }),
    document:
      'query ($projectId: ID!) { project(id: $projectId) { answer: notes { id title content order createdAt updatedAt } } }',
  },
  createProjectNote: {
    input: async (organization) => ({ projectId: (await organization.makeProject()).id, ...note }),
    document: mutation('CreateProjectNote', 'note { id title content order createdAt updatedAt }'),
  },
  updateProjectNote: {
    input: async (organization) => ({ ...(await aNote(organization)), content: 'Changed' }),
    document: mutation('UpdateProjectNote', 'note { id title content order createdAt updatedAt }'),
  },
  deleteProjectNote: {
    input: aNote,
    document: mutation('DeleteProjectNote', 'id'),
    pick: { graphql: () => ({}), rest: () => ({}) },
  },
  reorderProjectNotes: {
    input: async (organization) => {
      const { projectId, id } = await aNote(organization);
      return { projectId, ids: [id] };
    },
    document: mutation(
      'ReorderProjectNotes',
      'notes { id title content order createdAt updatedAt }',
    ),
  },
} satisfies Record<string, Example>;

async function aDocLink(organization: TestOrganization) {
  const { prisma } = await testDatabase();
  return named(
    await prisma.projectDocLink.create({ data: { ...docLink, ...(await place(organization)) } }),
  );
}

async function aRepository(organization: TestOrganization) {
  const { prisma } = await testDatabase();
  return named(
    await prisma.projectRepository.create({
      data: { ...repository, ...(await place(organization)) },
    }),
  );
}

async function aNote(organization: TestOrganization) {
  const { prisma } = await testDatabase();
  return named(
    await prisma.projectNote.create({ data: { ...note, ...(await place(organization)) } }),
  );
}

async function place(organization: TestOrganization) {
  const { id: projectId } = await organization.makeProject();
  return { organizationId: organization.id, projectId, order: 0 };
}

function named({ id, projectId }: { id: string; projectId: string }) {
  return { id, projectId };
}

function mutation(name: string, success: string): string {
  const field = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return (
    `mutation ($input: ${name}Input!) { answer: ${field}(input: $input) ` +
    `{ ... on ${name}Success { ${success} } ${failure} } }`
  );
}
