import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../../src/db/generated/client.ts';
import { hashApiKey } from '../../src/services/api-keys/api-key-token.ts';
import type { Viewer } from '../cases.ts';
import { hostname, port } from './address.ts';
import { typeDefs } from './viewer-schema.ts';

const adapter = new PrismaPg({ connectionString: process.env.DATABASE_URL });
const prisma = new PrismaClient({ adapter });
const secret = process.env.ALMIRANT_SECRET ?? '';

async function identify(authorization: string): Promise<Viewer> {
  const keyHash = Buffer.from(hashApiKey(authorization.slice('Bearer '.length), secret), 'hex');
  const found = await prisma.apiKey.findUniqueOrThrow({
    where: { keyHash },
    include: { createdBy: true, organization: { include: { members: true } } },
  });
  const { createdBy: user, organization, permissions } = found;
  const isMember = organization.members.some(({ userId }) => userId === user.id);
  if (!isMember || user.disabledAt || found.revokedAt) throw new Error('The key does not work.');
  return { user, organization, permissions };
}

const server = new ApolloServer<{ viewer: Viewer }>({
  typeDefs,
  resolvers: { Query: { viewer: (_parent, _args, { viewer }) => viewer } },
});

await startStandaloneServer(server, {
  listen: { port, host: hostname },
  context: async ({ req }) => ({ viewer: await identify(req.headers.authorization ?? '') }),
});
