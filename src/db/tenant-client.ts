import { DomainError } from '../errors.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';

/** The Prisma client of an operation, scoped to one tenant and without raw SQL. */
export type TenantClient = Omit<
  PrismaClient,
  | 'user'
  | '$transaction'
  | '$queryRaw'
  | '$queryRawUnsafe'
  | '$executeRaw'
  | '$executeRawUnsafe'
  | '$extends'
  | '$connect'
  | '$disconnect'
  | '$on'
> & {
  /**
   * Runs SQL that Prisma cannot express. The builder gets the organization ID and must filter each
   * table by it. SQL without the ID is rejected.
   */
  $rows<Row>(build: BuildSql): Promise<Row[]>;
  /**
   * Like `$rows`, for rows of many columns: the database serializes them as one JSON text, which takes
   * half the time. Dates are texts.
   */
  $json<Row>(build: BuildSql): Promise<AsJson<Row>[]>;
  /** Runs several queries in one statement. Resolves with the rows of each. */
  $jsonOfEach(builds: readonly BuildSql[]): Promise<AsJson<unknown>[][]>;
};

export type BuildSql = (organizationId: Prisma.Sql) => Prisma.Sql;

/** The type of a value after JSON serialization. */
export type AsJson<Value> = Value extends Date
  ? string
  : Value extends object
    ? { [Name in keyof Value]: AsJson<Value[Name]> }
    : Value;

type Arguments = { where?: object; data?: unknown; create?: unknown; update?: unknown };

const MAX_CLIENTS = 1_000;

/** Bytes of rows that one statement may return as JSON. An answer has at most 8 MiB of them. */
const MAX_READ_BYTES = 32 * 1024 * 1024;

const tenantModels = new Set<string>(
  Object.values(Prisma.ModelName).filter((model) => hasOrganizationId(model)),
);

/**
 * Creates clients scoped to one tenant: every `where` is restricted to the organization, and writing
 * another organization ID throws. The latest clients are cached, since building one takes 20 µs.
 */
export function createTenantClients(
  prisma: PrismaClient,
): (organizationId: string) => TenantClient {
  const clients = new Map<string, TenantClient>();
  return (organizationId) => {
    const known = clients.get(organizationId);
    if (known) return known;
    const client = scopeToOrganization(prisma, organizationId);
    if (clients.size >= MAX_CLIENTS) clients.delete(clients.keys().next().value ?? '');
    clients.set(organizationId, client);
    return client;
  };
}

function scopeToOrganization(prisma: PrismaClient, organizationId: string): TenantClient {
  const scopedSql = (build: BuildSql): Prisma.Sql => {
    const sql = build(Prisma.sql`${organizationId}::uuid`);
    if (sql.values.includes(organizationId)) return sql;
    throw new Error("The SQL would leave the caller's organization: it does not contain the ID.");
  };
  const scoped = prisma.$extends({
    client: {
      async $rows(this: unknown, build: BuildSql) {
        const client = Prisma.getExtensionContext(this) as unknown as PrismaClient;
        return client.$queryRaw(scopedSql(build));
      },
      async $json(this: unknown, build: BuildSql) {
        const client = Prisma.getExtensionContext(this) as unknown as TenantClient;
        const [rows] = await client.$jsonOfEach([build]);
        return rows;
      },
      async $jsonOfEach(this: unknown, builds: readonly BuildSql[]) {
        const client = Prisma.getExtensionContext(this) as unknown as PrismaClient;
        const texts = builds.map((build, index) => selectAsText(scopedSql(build), index));
        const [answer] = await client.$queryRaw<Record<string, string | null>[]>(
          selectUpTo(MAX_READ_BYTES, texts),
        );
        if (!answer) throw tooLarge();
        return texts.map((_text, index) => JSON.parse(answer[index] ?? '[]'));
      },
    },
    query: {
      $allModels: {
        $allOperations({ model, operation, args, query }) {
          return query(restrict({ model, operation, args, organizationId }));
        },
      },
    },
  });
  return scoped as unknown as TenantClient;
}

/** Selects rows as one JSON text, in a column named by the index. */
function selectAsText(rows: Prisma.Sql, index: number): Prisma.Sql {
  const column = Prisma.raw(`"${index}"`);
  return Prisma.sql`(SELECT json_agg(answer)::text FROM (${rows}) answer) AS ${column}`;
}

/** Selects the texts, or no row if they are too long together, which then stay in the database. */
function selectUpTo(maxBytes: number, texts: readonly Prisma.Sql[]): Prisma.Sql {
  const sizes = texts.map((_text, index) =>
    Prisma.raw(`coalesce(octet_length(texts."${index}"), 0)::bigint`),
  );
  // OFFSET keeps PostgreSQL from building each text twice.
  return Prisma.sql`SELECT texts.* FROM (SELECT ${Prisma.join(texts)} OFFSET 0) texts
    WHERE ${Prisma.join(sizes, ' + ')} <= ${maxBytes}::int`;
}

function tooLarge(): DomainError {
  return new DomainError(
    'ANSWER_TOO_LARGE',
    `The rows of the answer exceed ${MAX_READ_BYTES} bytes. Request fewer rows.`,
  );
}

type Call<Args> = { model: string; operation: string; args: Args; organizationId: string };

function restrict<Args>(call: Call<Args>): Args {
  const { model, operation, args, organizationId } = call;
  const { where, data, create, update } = (args ?? {}) as Arguments;
  const key = model === 'Organization' ? 'id' : 'organizationId';
  const makesOrganization = key === 'id' && /^(create|upsert)/.test(operation);
  const isReachable = key === 'id' || tenantModels.has(model);
  const named = [where, data, create, update].flat();
  if (makesOrganization || !isReachable || named.some((value) => namesOther(value, call))) {
    throw new Error(`${model}.${operation} would leave the caller's organization.`);
  }
  if (operation.startsWith('create')) return args;
  return { ...args, where: { ...where, [key]: organizationId } };
}

/** Whether a filter or a row contains the ID of another organization. */
function namesOther(value: unknown, { model, organizationId }: Call<unknown>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (model === 'Organization') return 'id' in value && value.id !== organizationId;
  if ('organization' in value) return true;
  return 'organizationId' in value && value.organizationId !== organizationId;
}

function hasOrganizationId(model: Prisma.ModelName): boolean {
  const fields: Record<string, string> = Prisma[`${model}ScalarFieldEnum`];
  return 'organizationId' in fields;
}
