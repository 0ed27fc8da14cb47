import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.ts';
import { openData } from '../src/db/open-data.ts';
import { mintApiKey } from '../src/identity/api-keys/api-key-token.ts';
import { emailSchema } from '../src/identity/people/email.ts';
import { createPasswords } from '../src/identity/sessions/passwords.ts';
import { createKeyedHash } from '../src/kernel/keyed-hash.ts';
import { createOrganization } from '../src/setup/create-organization.ts';

const USAGE =
  'Usage: npm run organization:create -- --name "Acme" --slug acme ' +
  '--owner "Ada Lovelace" --email ada@example.com\n';

/** Creates an organization with an owner and an API key in the configured database. */
async function run(): Promise<void> {
  const options = { type: 'string' as const };
  const { name, slug, owner, email } = parseArgs({
    options: { name: options, slug: options, owner: options, email: options },
  }).values;
  if (!name || !slug || !owner || !email) throw new Error(USAGE);
  if (!emailSchema().safeParse(email).success)
    throw new Error(`Invalid email: ${email}. Use one such as ada@example.com.`);

  const config = readConfig();
  const { database, secrets, close } = await openData({
    databaseUrl: config.DATABASE_URL,
    dataDir: config.DATA_DIR,
    secrets: config.ALMIRANT_SECRET,
    migrationsDir: fileURLToPath(new URL('../prisma/migrations', import.meta.url)),
    onConnectionError: () => {},
  });
  const minted = mintApiKey({ randomBytes, keyedHash: createKeyedHash(secrets[0]) });
  const password = randomBytes(12).toString('base64url');
  const passwordHash = await createPasswords().hash(password);
  await database.prisma
    .$transaction((transaction) =>
      createOrganization(transaction, {
        name,
        slug,
        owner: { name: owner, email, passwordHash },
        projectName: 'My first project',
        apiKey: { ...minted, name: 'First key' },
      }),
    )
    .finally(close);
  process.stdout.write(
    `Console: ${config.publicUrl}/\nPassword and API key, shown only once: ${password} ${minted.key}\n`,
  );
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
