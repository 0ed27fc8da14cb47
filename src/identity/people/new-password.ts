import { z } from 'zod';

const MIN_PASSWORD_LENGTH = 12;
const MAX_PASSWORD_LENGTH = 128;

const tooLong = `must have at most ${MAX_PASSWORD_LENGTH} characters`;

/** An existing password. `missing` is the message if it is absent. */
export const givenPasswordSchema = (missing?: string) =>
  z.string(missing).max(MAX_PASSWORD_LENGTH, tooLong);

/** A new password of 12 to 128 characters, without composition rules (NIST SP 800-63B). */
export const newPasswordSchema = z
  .string()
  .min(MIN_PASSWORD_LENGTH, `must have at least ${MIN_PASSWORD_LENGTH} characters`)
  .max(MAX_PASSWORD_LENGTH, tooLong);
