import { randomBytes } from 'node:crypto';
import { startPostgres } from '../../scripts/services.ts';
import { openData } from '../../src/db/open-data.ts';
import { mintApiKey } from '../../src/identity/api-keys/api-key-token.ts';
import { createPasswords } from '../../src/identity/sessions/passwords.ts';
import { createKeyedHash } from '../../src/kernel/keyed-hash.ts';
import { createOrganization } from '../../src/setup/create-organization.ts';
import { type BuiltServer, startBuiltServer } from './built-server.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';

/** The built server on a PostgreSQL of its own, with an organization. */
export type Site = {
  server: BuiltServer;
  /** Between the server and PostgreSQL. */
  proxy: TcpProxy;
  /** The address of PostgreSQL, past the proxy. */
  databaseUrl: string;
  /** Credentials of the owner: an API key and a session cookie. */
  key: string;
  cookie: string;
};

export const SECRET = 'a secret that only the faults know';
const OWNER = { name: 'Ada', email: 'ada@example.com' };
const PASSWORD = 'correct horse battery';

/** Runs an action on a site, and stops its servers afterwards. */
export async function withSite<Result>(
  action: (site: Site) => Promise<Result>,
  variables: Record<string, string> = {},
): Promise<Result> {
  const postgres = await startPostgres();
  const databaseUrl = postgres.value;
  const proxy = await startTcpProxy(Number(new URL(databaseUrl).port));
  let server: BuiltServer | undefined;
  try {
    const key = await makeOwner(databaseUrl);
    const proxied = new URL(databaseUrl);
    proxied.port = `${proxy.port}`;
    const settings = { DATABASE_URL: proxied.href, ALMIRANT_SECRET: SECRET, ...variables };
    server = await startBuiltServer(settings);
    const cookie = await signIn(server);
    return await action({ server, proxy, databaseUrl, key, cookie });
  } finally {
    await server?.stop();
    proxy.stop();
    await postgres.stop();
  }
}

/** Creates an organization whose owner has a password, and returns the owner's API key. */
async function makeOwner(databaseUrl: string): Promise<string> {
  const { database, close } = await openData({
    databaseUrl,
    dataDir: '',
    secrets: [SECRET],
    migrationsDir: 'prisma/migrations',
    onConnectionError: () => {},
  });
  const minted = mintApiKey({ randomBytes, keyedHash: createKeyedHash(SECRET) });
  await createOrganization(database.prisma, {
    name: 'Faults',
    slug: 'faults',
    owner: { ...OWNER, passwordHash: await createPasswords().hash(PASSWORD) },
    projectName: 'Faults',
    apiKey: { ...minted, name: 'Key' },
  });
  await close();
  return minted.key;
}

async function signIn({ origin }: BuiltServer): Promise<string> {
  const response = await fetch(`${origin}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: OWNER.email, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`Signing in answered ${response.status}.`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
