import type { Database } from './db/database.ts';
import { mintApiKey } from './services/api-keys/api-key-token.ts';
import { createOrganization } from './services/organizations/create-organization.ts';

type FirstStart = {
  database: Database;
  secret: string;
  randomBytes: (size: number) => Uint8Array;
};

export type FirstKey = { key: string; projectId: string };

/** Gives an empty database something to look at, and the key to it. Does nothing to any other. */
export async function setUpFirstOrganization(options: FirstStart): Promise<FirstKey | undefined> {
  const { database, secret, randomBytes } = options;
  if (await database.prisma.organization.findFirst({ select: { id: true } })) return undefined;
  const minted = mintApiKey({ secret, randomBytes });
  const { projectId } = await createOrganization(database.prisma, {
    name: 'My organization',
    slug: 'my-organization',
    owner: { name: 'Owner', email: 'owner@localhost' },
    projectName: 'My first project',
    apiKey: { ...minted, name: 'First key' },
  });
  return { key: minted.key, projectId };
}

/** What a person reads once: the key, and three ways to use it that work when pasted. */
export function describeFirstKey({ key, projectId }: FirstKey, url: string): string {
  const mcpConfig = {
    mcpServers: {
      almirant: {
        type: 'http',
        url: `${url}/mcp?projectId=${projectId}`,
        headers: { Authorization: `Bearer ${key}` },
      },
    },
  };
  return `
An organization with an owner, a project and a board was created. This key may do everything in it.
It is shown this once; keep it.

API key: ${key}

REST:
curl -H "Authorization: Bearer ${key}" ${url}/api/projects

GraphQL:
curl -H "Authorization: Bearer ${key}" -H "Content-Type: application/json" \\
  -d '{"query":"{ viewer { user { name } } projects { nodes { id name } } }"}' ${url}/graphql

MCP, as .mcp.json of a project for Claude Code:
${JSON.stringify(mcpConfig, null, 2)}
`;
}
