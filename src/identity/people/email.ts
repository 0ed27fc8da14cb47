import { z } from 'zod';

const MAX_EMAIL = 254;
const anEmail = z.email();

/** An e-mail address, in small letters, as one address is one person. */
export const emailSchema = () =>
  z
    .string()
    .trim()
    .toLowerCase()
    .max(MAX_EMAIL)
    .refine((text) => anEmail.safeParse(text).success, 'must be an e-mail address');
