import { openPostgresDatabase } from '../../src/db/postgres-database.ts';
import { createKeyUsage } from '../../src/identity/api-keys/key-usage.ts';
import { createApiKeyVerifier } from '../../src/identity/api-keys/verify-api-key.ts';
import { flushRegularly } from '../../src/kernel/flush-regularly.ts';
import { databaseUrl, secret } from './shared/environment.ts';
import { serveViewer } from './shared/serve-viewer.ts';

const database = await openPostgresDatabase({
  url: databaseUrl ?? '',
  migrationsDir: 'prisma/migrations',
});
const usage = createKeyUsage(database);
const now = () => new Date();
const verifyApiKey = createApiKeyVerifier({ database, secrets: [secret], usage, now });
flushRegularly(usage.flush, (error) => {
  throw error;
});

serveViewer(async ({ headers }) => {
  const caller = await verifyApiKey(headers.authorization?.slice('Bearer '.length) ?? '');
  if (!caller) throw new Error('The key does not work.');
  const { user, organization, permissions } = caller;
  return { user, organization, permissions: [...permissions] };
});
