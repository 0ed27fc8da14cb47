import { createServer } from 'node:http';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { createSchema, createYoga } from 'graphql-yoga';
import { persistedDocuments } from '../documents.ts';
import { hostname, port } from './shared/environment.ts';
import { createContext, type GraphContext, resolvers } from './shared/resolvers.ts';
import { typeDefs } from './shared/type-defs.ts';

const yoga = createYoga({
  schema: createSchema<GraphContext>({ typeDefs, resolvers }),
  context: ({ request }) => createContext(request.headers.get('authorization')),
  plugins: [
    usePersistedOperations({
      allowArbitraryOperations: true,
      getPersistedOperation: (hash) => persistedDocuments[hash] ?? null,
    }),
  ],
});

createServer(yoga).listen(port, hostname);
