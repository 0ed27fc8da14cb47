import { z } from 'zod';

/** The token at the end of a secret link. */
export const tokenSchema = z.string().max(200);
