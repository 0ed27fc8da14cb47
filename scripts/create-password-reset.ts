import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.ts';
import type { PrismaClient } from '../src/db/generated/client.ts';
import {
  mintPasswordReset,
  storePasswordReset,
} from '../src/identity/password-resets/password-reset-link.ts';
import { emailSchema } from '../src/identity/people/email.ts';
import { openServerData } from './open-server-data.ts';

const USAGE = 'Usage: npm run password:reset -- ada@example.com';

/** Creates a link that sets a new password for a user of the configured database. */
async function run(): Promise<void> {
  const email = readEmail();
  const config = readConfig();
  const { DATABASE_URL, DATA_DIR, publicUrl } = config;
  // Opening a missing directory would create a database in it.
  if (!DATABASE_URL && !existsSync(path.join(DATA_DIR, 'postgres'))) {
    throw new Error(
      `DATA_DIR ${DATA_DIR} has no database. Set DATA_DIR to the directory of the server.`,
    );
  }
  const { link, ...minted } = mintPasswordReset({ publicUrl, randomBytes, now: () => new Date() });
  const { database, close } = await openServerData(config);
  try {
    const { id: userId } = await requireUser(database.prisma, email);
    await database.prisma.$queryRaw(storePasswordReset({ ...minted, userId, maker: undefined }));
  } finally {
    await close();
  }
  process.stdout.write(
    `Send this link to ${email} over a private channel. It sets a new password and ends all sessions. ` +
      `It works once, within 24 hours:\n\n${link}\n`,
  );
}

function readEmail(): string {
  const { positionals, tokens } = parseArgs({
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const [given] = positionals;
  if (!given || positionals.length > 1 || tokens.some(({ kind }) => kind === 'option')) {
    throw new Error(USAGE);
  }
  const { data: email } = emailSchema().safeParse(given);
  if (!email) throw new Error(`Invalid email: ${given}. Use one such as ada@example.com.`);
  return email;
}

/** Fails with a sentence if no enabled user has the address. */
async function requireUser(prisma: PrismaClient, email: string): Promise<{ id: string }> {
  const user = await prisma.user.findUnique({ where: { email } });
  if (!user) {
    throw new Error(`No user has the email ${email}. Check the address and the database.`);
  }
  if (user.disabledAt) {
    throw new Error(`The user ${email} is disabled. Clear disabledAt in the table users first.`);
  }
  return user;
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
