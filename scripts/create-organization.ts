import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.ts';
import type { PrismaClient } from '../src/db/generated/client.ts';
import { mintApiKey } from '../src/identity/api-keys/api-key-token.ts';
import { emailSchema } from '../src/identity/people/email.ts';
import { createPasswords } from '../src/identity/sessions/passwords.ts';
import { createKeyedHash } from '../src/kernel/keyed-hash.ts';
import { createOrganization } from '../src/setup/create-organization.ts';
import { openServerData } from './open-server-data.ts';

const USAGE =
  'Usage: npm run organization:create -- --name "Acme" --slug acme ' +
  '--owner "Ada Lovelace" --email ada@example.com\n';

/** Creates an organization with an owner and an API key in the configured database. */
async function run(): Promise<void> {
  const options = { type: 'string' as const };
  const {
    name,
    slug,
    owner,
    email: given,
  } = parseArgs({
    options: { name: options, slug: options, owner: options, email: options },
  }).values;
  if (!name || !slug || !owner || !given) throw new Error(USAGE);
  const { data: email } = emailSchema().safeParse(given);
  if (!email) throw new Error(`Invalid email: ${given}. Use one such as ada@example.com.`);

  const config = readConfig();
  const { database, secrets, close } = await openServerData(config);
  const minted = mintApiKey({ randomBytes, keyedHash: createKeyedHash(secrets[0]) });
  const password = randomBytes(12).toString('base64url');
  const passwordHash = await createPasswords().hash(password);
  const { prisma } = database;
  try {
    await requireUnused(prisma, { email, slug });
    await prisma.$transaction((transaction) =>
      createOrganization(transaction, {
        name,
        slug,
        owner: { name: owner, email, passwordHash },
        projectName: 'My first project',
        apiKey: { ...minted, name: 'First key' },
      }),
    );
  } finally {
    await close();
  }
  process.stdout.write(
    `Console: ${config.publicUrl}/\nPassword and API key, shown only once: ${password} ${minted.key}\n`,
  );
}

/** Fails with a sentence if a user has the address, or an organization the short name. */
async function requireUnused(
  prisma: PrismaClient,
  { email, slug }: { email: string; slug: string },
): Promise<void> {
  const user = await prisma.user.findUnique({ where: { email } });
  if (user) {
    throw new Error(
      `A user with the email ${email} already exists. Use another address, or invite this user ` +
        'into an organization.',
    );
  }
  const organization = await prisma.organization.findUnique({ where: { slug } });
  if (organization) {
    throw new Error(`An organization with the slug ${slug} already exists. Use another slug.`);
  }
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
