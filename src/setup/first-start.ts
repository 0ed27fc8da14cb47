import type { Database } from '../db/database.ts';
import { mintApiKey } from '../identity/api-keys/api-key-token.ts';
import { createPasswords } from '../identity/sessions/passwords.ts';
import { createKeyedHash } from '../kernel/keyed-hash.ts';
import { createOrganization } from './create-organization.ts';

type FirstStart = {
  database: Database;
  secret: string;
  randomBytes: (size: number) => Uint8Array;
};

type FirstOwner = { email: string; password: string };

export type First = FirstOwner & { key: string; projectId: string };

const OWNER_EMAIL = 'owner@almirant.local';
const PASSWORD_BYTES = 12;

/** Creates a first organization and its key in an empty database; undefined in any other. */
export async function setUpFirstOrganization(options: FirstStart): Promise<First | undefined> {
  const { database, secret, randomBytes } = options;
  if (await database.prisma.organization.findFirst({ select: { id: true } })) return undefined;
  const minted = mintApiKey({ randomBytes, keyedHash: createKeyedHash(secret) });
  const email = OWNER_EMAIL;
  const password = Buffer.from(randomBytes(PASSWORD_BYTES)).toString('base64url');
  const passwordHash = await createPasswords().hash(password);
  const { projectId } = await database.prisma.$transaction((transaction) =>
    createOrganization(transaction, {
      name: 'My organization',
      slug: 'my-organization',
      owner: { name: 'Owner', email, passwordHash, needsName: true },
      projectName: 'My first project',
      apiKey: { ...minted, name: 'First key' },
    }),
  );
  return { key: minted.key, projectId, email, password };
}

/** The message of the first start: credentials, and commands without them that work when pasted. */
export function describeFirst({ key, projectId, email, password }: First, url: string): string {
  const mcpConfig = {
    mcpServers: {
      almirant: {
        type: 'http',
        url: `${url}/mcp?projectId=${projectId}`,
        headers: { Authorization: `Bearer \${ALMIRANT_API_KEY}` },
      },
    },
  };
  return `
Created an organization with an owner, a project and a board. Sign in as the owner, or use the API
key, which has all permissions. Password and key are shown only once. Store them now.

Console:  ${url}/
Email:    ${email}
Password: ${password}

API key: ${key}

The commands and Claude Code read the key from the environment. With the leading space, most shells keep
this line out of their history:

 export ALMIRANT_API_KEY=${key}

REST:
curl -H "Authorization: Bearer $ALMIRANT_API_KEY" ${url}/api/projects

GraphQL:
curl -H "Authorization: Bearer $ALMIRANT_API_KEY" -H "Content-Type: application/json" \\
  -d '{"query":"{ viewer { user { name } } projects { nodes { id name } } }"}' ${url}/graphql

MCP, as .mcp.json of a Claude Code project:
${JSON.stringify(mcpConfig, null, 2)}
`;
}

/** The message of a start without an organization. */
export function describeSetUpLink(link: string): string {
  return `
No organization exists. Open this URL within 7 days to create one and its owner:

${link}
`;
}
