import fastify from 'fastify';
import mercurius, { type IResolvers } from 'mercurius';
import { persistedDocuments } from '../documents.ts';
import { hostname, port } from './shared/environment.ts';
import { createContext, resolvers } from './shared/resolvers.ts';
import { typeDefs } from './shared/type-defs.ts';

const app = fastify();

await app.register(mercurius, {
  schema: typeDefs,
  resolvers: resolvers as unknown as IResolvers,
  context: (request) => createContext(request.headers.authorization),
  // The number of runs before an operation is compiled; zero means never.
  jit: Number(process.env.JIT ?? 0),
  persistedQueryProvider: {
    ...mercurius.persistedQueryDefaults.automatic(),
    getQueryFromHash: async (hash) => persistedDocuments[hash] ?? '',
  },
});

await app.listen({ port, host: hostname });
