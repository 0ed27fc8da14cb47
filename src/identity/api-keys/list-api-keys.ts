import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { pageOf, pagingFields, readPaging, toPage } from '../../kernel/paging.ts';
import { apiKeySchema, apiKeySelection, showApiKey } from './api-key.ts';
import { apiKeyFilterFields } from './api-key-filter.ts';
import { apiKeyOrderFields, toOrder } from './api-key-order.ts';
import { selectPageOfApiKeys } from './select-page-of-api-keys.ts';

export const listApiKeys = defineOperation({
  name: 'listApiKeys',
  summary: "List the organization's API keys, newest first by default, revoked ones included.",
  permission: 'api-keys:read',
  input: z.object({ ...pagingFields, ...apiKeyFilterFields, ...apiKeyOrderFields }),
  output: pageOf(apiKeySchema),
  fails: [],
  async handle({ caller, db }, input, { total: wantsTotal = true }) {
    const { page, limit, after, before, orderBy, direction, ...filter } = input;
    const paging = { page, limit, after, before };
    const order = toOrder({ orderBy, direction });
    const reading = readPaging(paging, order);
    const [found] = await db.$rows<{ ids: string[]; total: number | null }>((organizationId) =>
      selectPageOfApiKeys({ organizationId, filter, wantsTotal }, reading),
    );
    const ids = found?.ids ?? [];
    const loaded = await db.apiKey.findMany({
      where: { id: { in: ids } },
      relationLoadStrategy: 'join',
      ...apiKeySelection,
    });
    const byId = new Map(loaded.map((row) => [row.id, showApiKey(caller, row)]));
    const rows = ids.flatMap((id) => byId.get(id) ?? []);
    return toPage(paging, { rows, total: found?.total ?? null, order });
  },
});
