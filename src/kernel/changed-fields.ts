import { z } from 'zod';

/** `changedFields` in the answer of an update. */
export const changedFieldsSchema = z
  .array(z.string())
  .describe(
    'Names of the sent fields whose values changed. Without the permission to read: all sent fields.',
  );
