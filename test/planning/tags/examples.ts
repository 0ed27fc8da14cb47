import { type Example, failure } from '../../contract/example.ts';

const tag = '{ id name color createdAt }';

export const tagExamples = {
  createTag: {
    input: async () => ({ name: 'urgent fix', color: '#ff0000' }),
    document:
      'mutation ($input: CreateTagInput!) { answer: createTag(input: $input) ' +
      `{ ... on CreateTagSuccess { tag ${tag} } ${failure} } }`,
  },
  listTags: {
    input: async (organization) => {
      await organization.makeTag();
      return {};
    },
    document: `{ answer: tags ${tag} }`,
    pick: { mcp: ({ tags }) => tags },
  },
  getTag: {
    input: async (organization) => ({ id: (await organization.makeTag()).id }),
    document: `query ($id: ID!) { answer: tag(id: $id) ${tag} }`,
  },
  updateTag: {
    input: async (organization) => ({ id: (await organization.makeTag()).id, name: 'Renamed' }),
    document:
      'mutation ($input: UpdateTagInput!) { answer: updateTag(input: $input) ' +
      `{ ... on UpdateTagSuccess { tag ${tag} } ${failure} } }`,
  },
  deleteTag: {
    input: async (organization) => ({ id: (await organization.makeTag()).id }),
    document:
      'mutation ($input: DeleteTagInput!) { answer: deleteTag(input: $input) ' +
      `{ ... on DeleteTagSuccess { id } ${failure} } }`,
    pick: { graphql: () => ({}), rest: () => ({}), mcp: () => ({}) },
  },
} satisfies Record<string, Example>;
