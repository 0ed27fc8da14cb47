import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { constantViewer } from '../cases.ts';
import { hostname, port } from './address.ts';
import { typeDefs } from './viewer-schema.ts';

const resolvers = { Query: { viewer: () => constantViewer } };
const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers }) });

createServer(yoga).listen(port, hostname);
