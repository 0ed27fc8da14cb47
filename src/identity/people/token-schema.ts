import { z } from 'zod';

/** What a secret link ends with. */
export const tokenSchema = z.string().max(200);
