import type { Client } from './client.ts';
import { clientOfPage } from './page.ts';

const byId = 'Registered its operations, then queried and changed by their IDs';

/** GraphQL clients. Most have a page in `docs/clients`. */
export const graphqlClients: readonly Client[] = [
  clientOfPage('apollo.md', { name: '[Apollo Client](clients/apollo.md)', done: byId }),
  clientOfPage('urql.md', { name: '[urql](clients/urql.md)', done: byId }),
  clientOfPage('relay.md', { name: '[Relay](clients/relay.md)', done: byId }),
  clientOfPage('graphql-codegen.md', {
    name: '[GraphQL Code Generator](clients/graphql-codegen.md)',
    done: 'Generated types from the schema, registered an operation, and queried by its ID',
  }),
  {
    name: 'graphql-request',
    packages: { 'graphql-request': '7.4.0', graphql: '16.15.0' },
    done: 'Queried and changed by texts, and read an error',
    files: ['graphql/graphql-request.mjs'],
    commands: ['node graphql-request.mjs'],
  },
  {
    name: 'GraphQL Tools stitching',
    packages: {
      '@graphql-tools/stitch': '10.3.1',
      '@graphql-tools/wrap': '11.2.5',
      '@graphql-tools/executor-http': '3.4.1',
      graphql: '16.15.0',
    },
    done: 'Introspected, stitched, and queried several root fields in one batch',
    files: ['graphql/stitching.mjs'],
    commands: ['node stitching.mjs'],
  },
];
