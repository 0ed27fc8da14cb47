import { z } from 'zod';
import { errorTexts } from '../error-texts/error-texts.ts';
import { INTERNAL_ERROR } from '../errors.ts';
import type { Route } from './route.ts';

/** The schema of problems. Generated clients get the codes of all routes as an enumeration. */
export const problemSchemaOf = (table: readonly Route[]) =>
  z
    .object({
      success: z.literal(false),
      error: z.string().describe('Problem and remedy, for people.'),
      code: z.enum(codesOf(table)).describe('Stable error code. Codes may be added.'),
      type: z.url().describe('Address of the code on the page of errors of this server.'),
      title: z.string(),
      status: z.int(),
      detail: z.string().describe('Same text as `error`.'),
      createdId: z
        .string()
        .optional()
        .describe('ID of the created object, with SECRET_SHOWN_ONCE.'),
      currentUpdatedAt: z.iso
        .datetime()
        .optional()
        .describe('Stored updatedAt, with CHANGED_MEANWHILE for a caller who may read the object.'),
      conflictingFields: z
        .array(z.string())
        .optional()
        .describe('Fields that changed since, or that differ from the sent values.'),
      issues: z
        .array(z.object({ path: z.string(), message: z.string() }))
        .optional()
        .describe('All problems of the input.'),
      meta: z.object({ timestamp: z.iso.datetime(), requestId: z.string() }),
    })
    .meta({
      id: 'Problem',
      description: 'Error in the format of RFC 9457, inside the response envelope.',
    });

/** The codes that the routes declare, those of every route, and the one of unexpected errors. */
function codesOf(table: readonly Route[]): string[] {
  const common = Object.entries(errorTexts).filter(([, { on }]) => on?.includes('rest'));
  const declared = table.flatMap(({ operation }) => operation.fails);
  return [...new Set([...common.map(([code]) => code), ...declared, INTERNAL_ERROR])].sort();
}
