import type { z } from 'zod';
import { defineRelation } from '../../kernel/relation.ts';
import { type apiKeySchema, apiKeySelection, showApiKey } from './api-key.ts';

/** API keys by ID. */
export const apiKeysById = defineRelation<null, z.output<typeof apiKeySchema>>({
  permission: 'api-keys:read',
  async loadMany({ caller, db }, ids) {
    const rows = await db.apiKey.findMany({ where: { id: { in: [...ids] } }, ...apiKeySelection });
    return new Map(rows.map((row) => [row.id, showApiKey(caller, row)]));
  },
});
