import { z } from 'zod';

const MAX_EMAIL = 254;
const validEmail = z.email();

/** An email, converted to lower case because it identifies a user. At most 254 characters. */
export const emailSchema = () =>
  z
    .string()
    .trim()
    .toLowerCase()
    .max(MAX_EMAIL)
    .refine((text) => validEmail.safeParse(text).success, 'must be an email address');
