import { z } from 'zod';

export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 128;

const tooLong = `must have at most ${MAX_PASSWORD_LENGTH} characters`;

/** A password that somebody says they have; nobody has a longer one. */
export const givenPasswordSchema = (missing?: string) =>
  z.string(missing).max(MAX_PASSWORD_LENGTH, tooLong);

/** A password that somebody chooses; any characters, as NIST SP 800-63B has it. */
export const newPasswordSchema = z
  .string()
  .min(MIN_PASSWORD_LENGTH, `must have at least ${MIN_PASSWORD_LENGTH} characters`)
  .max(MAX_PASSWORD_LENGTH, tooLong);
