import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { GraphQLClient, gql } from 'graphql-request';

const headers = { authorization: `Bearer ${process.env.ALMIRANT_API_KEY}` };
const client = new GraphQLClient(`${process.env.ALMIRANT_URL}/graphql`, { headers });
const name = `graphql-request ${randomUUID()}`;

const { createProject } = await client.request(
  gql`
    mutation CreateProject($input: CreateProjectInput!) {
      createProject(input: $input) {
        ... on CreateProjectSuccess {
          project {
            name
          }
        }
      }
    }
  `,
  { input: { name } },
);
assert.equal(createProject.project.name, name);

const { projects } = await client.request(
  gql`
    query FindProjects($search: String) {
      projects(filter: { search: $search }) {
        totalCount
      }
    }
  `,
  { search: name },
);
assert.equal(projects.totalCount, 1);

await assert.rejects(client.request('{ nothing }'), /Cannot query field/);
