import { randomBytes } from 'node:crypto';
import {
  mintPasswordReset,
  storePasswordReset,
} from '../../src/identity/password-resets/password-reset-link.ts';
import { TEST_URL } from './app.ts';
import { testDatabase } from './database.ts';

type Fields = {
  userId: string;
  expiresAt?: Date;
  organizationId?: string;
  createdById?: string;
};

/** A password reset with its token, by default of the server administrator. */
export async function makePasswordReset({ organizationId, createdById, ...fields }: Fields) {
  const { prisma } = await testDatabase();
  const { link, ...minted } = mintPasswordReset({
    publicUrl: TEST_URL,
    randomBytes,
    now: () => new Date(),
  });
  const maker = organizationId && createdById ? { organizationId, createdById } : undefined;
  await prisma.$queryRaw(storePasswordReset({ ...minted, ...fields, maker }));
  return { token: link.slice(link.indexOf('#') + 1) };
}
