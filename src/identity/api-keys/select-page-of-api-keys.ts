import { Prisma } from '../../db/generated/client.ts';
import type { Reading as ReadingOf } from '../../kernel/paging.ts';
import { type ApiKeyFilter, whereMatches } from './api-key-filter.ts';
import type { ApiKeyOrder } from './api-key-order.ts';

type Reading = ReadingOf<ApiKeyOrder['field']>;

type Selection = { organizationId: Prisma.Sql; filter: ApiKeyFilter; wantsTotal: boolean };

/** Query for the IDs of a page of keys, and for the total: keyset pagination, else an offset. */
export function selectPageOfApiKeys(selection: Selection, reading: Reading): Prisma.Sql {
  const { organizationId, filter, wantsTotal } = selection;
  const { direction, take, skip } = reading;
  const matches = whereMatches(filter, organizationId);
  const total = wantsTotal
    ? Prisma.sql`(SELECT count(*)::int FROM "apiKeys" k WHERE ${matches})`
    : Prisma.sql`NULL`;
  const order = columnsOf(reading).map((column) => Prisma.sql`${column} ${directions[direction]}`);
  return Prisma.sql`SELECT ${total} AS "total", ARRAY(
    SELECT k."id"::text FROM "apiKeys" k
     WHERE ${Prisma.join([matches, ...pastPlace(reading, organizationId)], ' AND ')}
     ORDER BY ${Prisma.join(order)} LIMIT ${take} OFFSET ${skip}) AS "ids"`;
}

/** The name in lower case, each number with leading zeros: its last 20 digits. Then bytes compare. */
const sortedName = Prisma.sql`regexp_replace(
  regexp_replace(lower(k."name"), '(\\d+)', repeat('0', 20) || '\\1', 'g'),
  '\\d*(\\d{20})', '\\1', 'g') COLLATE "C"`;

const columns = {
  id: Prisma.sql`k."id"`,
  name: sortedName,
  lastUsedAt: Prisma.sql`coalesce(k."lastUsedAt", 'epoch'::timestamptz)`,
};

const directions = { asc: Prisma.sql`ASC`, desc: Prisma.sql`DESC` };

function columnsOf({ field }: Reading): Prisma.Sql[] {
  return field === 'id' ? [columns.id] : [columns[field], columns.id];
}

function pastPlace(reading: Reading, organizationId: Prisma.Sql): Prisma.Sql[] {
  const { direction, past } = reading;
  if (!past) return [];
  const is = direction === 'asc' ? Prisma.sql`>` : Prisma.sql`<`;
  return [
    Prisma.sql`(${Prisma.join(columnsOf(reading))}) ${is} ${placeOf(reading, organizationId)}`,
  ];
}

/** A cursor by name has no name, which may be longer than a cursor: the row of the ID has it. */
function placeOf({ field, past }: Reading, organizationId: Prisma.Sql): Prisma.Sql {
  if (field === 'name') {
    return Prisma.sql`(SELECT ${sortedName}, k."id" FROM "apiKeys" k
      WHERE k."organizationId" = ${organizationId} AND k."id" = ${past?.id}::uuid)`;
  }
  if (field === 'lastUsedAt') return Prisma.sql`(${past?.value}::timestamptz, ${past?.id}::uuid)`;
  return Prisma.sql`(${past?.id}::uuid)`;
}
