import { apiKey, defaultKeyHasher } from '@better-auth/api-key';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { organization as organizations } from 'better-auth/plugins';
import { Pool } from 'pg';
import { permissions } from '../src/kernel/permission.ts';
import { organization, owner } from './people.ts';

/** Our keys are shorter than better-auth's. */
const KEY_LENGTH = 32;

/** better-auth with its plugin for API keys, set up as in its documentation. */
export function createAuth(database: Pool) {
  return betterAuth(optionsFor(database));
}

function optionsFor(database: Pool) {
  return {
    database,
    secret: 'a secret that only benchmarks use',
    baseURL: 'http://localhost',
    telemetry: { enabled: false },
    plugins: [
      organizations(),
      apiKey({
        defaultKeyLength: KEY_LENGTH,
        enableMetadata: true,
        // Its default is ten requests a day.
        rateLimit: { enabled: false },
      }),
    ],
  } satisfies BetterAuthOptions;
}

/** Fills an empty database with the tables of better-auth, the same user and the same keys. */
export async function fillBetterAuth(url: string, keys: readonly string[]): Promise<void> {
  const pool = new Pool({ connectionString: url });
  const { runMigrations } = await getMigrations(optionsFor(pool));
  await runMigrations();
  const { adapter } = await createAuth(pool).$context;
  const at = { createdAt: new Date(), updatedAt: new Date() };
  const create = <Data extends Record<string, unknown>>(model: string, data: Data) =>
    adapter.create<Data, Data & { id: string }>({ model, data });
  const user = await create('user', { ...owner, ...at, emailVerified: true });
  const { id: organizationId } = await create('organization', { ...organization, ...at });
  await create('member', { organizationId, userId: user.id, role: 'owner', ...at });
  const addKey = async (key: string, index: number) =>
    create('apikey', {
      ...at,
      name: `Key ${index}`,
      configId: 'default',
      referenceId: user.id,
      key: await defaultKeyHasher(key),
      enabled: true,
      rateLimitEnabled: false,
      requestCount: 0,
      permissions: JSON.stringify(statements()),
      metadata: JSON.stringify({ organizationId }),
    });
  await Promise.all(keys.map(addKey));
  await pool.end();
}

/** `projects:read` as `{ projects: ['read'] }`. */
function statements(): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const permission of permissions) {
    const [resource = '', action = ''] = permission.split(':');
    groups[resource] = [...(groups[resource] ?? []), action];
  }
  return groups;
}
