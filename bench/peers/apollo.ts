import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { persistedDocuments } from '../documents.ts';
import { hostname, port } from './shared/environment.ts';
import { createContext, type GraphContext, resolvers } from './shared/resolvers.ts';
import { typeDefs } from './shared/type-defs.ts';

const server = new ApolloServer<GraphContext>({ typeDefs, resolvers });

await startStandaloneServer(server, {
  listen: { port, host: hostname },
  context: ({ req }) => createContext(req.headers.authorization),
});

// Automatic persisted queries: the first client that sends a text with its hash registers it for all.
for (const [sha256Hash, query] of Object.entries(persistedDocuments)) {
  await server.executeOperation(
    { query, extensions: { persistedQuery: { version: 1, sha256Hash } } },
    { contextValue: {} as GraphContext },
  );
}
