import assert from 'node:assert/strict';
import { buildHTTPExecutor } from '@graphql-tools/executor-http';
import { stitchSchemas } from '@graphql-tools/stitch';
import { schemaFromExecutor } from '@graphql-tools/wrap';
import { graphql } from 'graphql';

const executor = buildHTTPExecutor({
  endpoint: `${process.env.ALMIRANT_URL}/graphql`,
  headers: { authorization: `Bearer ${process.env.ALMIRANT_API_KEY}` },
});
const almirant = { schema: await schemaFromExecutor(executor), executor, batch: true };
const schema = stitchSchemas({
  subschemas: [almirant],
  typeDefs: 'extend type Query { gateway: String! }',
  resolvers: { Query: { gateway: () => 'local' } },
});

// The gateway gives each root field an alias and sends them in one request.
const source = `{
  gateway
  viewer { role }
  projects(first: 5) { nodes { name } }
  tags { name }
  workItems(first: 5) { nodes { taskId title } }
}`;
const { data, errors } = await graphql({ schema, source });
assert.equal(errors, undefined);
assert.equal(data.gateway, 'local');
assert.equal(data.viewer.role, 'OWNER');
assert.ok(data.projects.nodes.length > 0);
