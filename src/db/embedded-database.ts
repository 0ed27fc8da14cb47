import type { PGlite, PGliteOptions } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { createPGlite } from './create-pglite.ts';
import type { Database, PreparedStatement, StatementListener } from './database.ts';
import { migrate } from './migrate.ts';
import { createPrismaClient } from './prisma-client.ts';

type EmbeddedOptions = {
  /** A folder, or `memory://` for a database that ends with the process. */
  location: string;
  migrationsDir: string;
  snapshot?: PGliteOptions['loadDataDir'];
  onStatement?: StatementListener;
};

/** Opens PostgreSQL compiled into this process, creating it when the folder is empty. */
export async function openEmbeddedDatabase(options: EmbeddedOptions): Promise<Database> {
  const { location, snapshot } = options;
  const server = await createPGlite({ location, snapshot });
  // The Prisma adapters write and read timestamps without a zone.
  await server.exec(`SET TIME ZONE 'UTC'`);
  const adapters = new PrismaPGlite(server);
  const execute = (script: string) => server.exec(script);
  await migrate({ adapters, execute, migrationsDir: options.migrationsDir });

  const { onStatement } = options;
  const prisma = createPrismaClient(new PrismaPGlite(server), onStatement);
  const executePrepared = createExecutor(server);
  return {
    prisma,
    async query<Row>(statement: PreparedStatement, values: readonly string[]): Promise<Row[]> {
      onStatement?.(statement.text);
      return (await executePrepared(statement, values)) as Row[];
    },
    parallelism: 1,
    async close() {
      await prisma.$disconnect();
      await server.close();
    },
  };
}

/** `PGlite.query` parses and plans each time; a statement that was prepared costs a quarter of it. */
function createExecutor(server: PGlite) {
  const prepared = new Map<string, Promise<unknown>>();
  return async ({ name, text }: PreparedStatement, values: readonly string[]) => {
    const preparation = prepared.get(name) ?? server.exec(`PREPARE "${name}" AS ${text}`);
    prepared.set(name, preparation);
    await preparation.catch((error) => {
      prepared.delete(name);
      throw error;
    });
    const list = values.map(quote).join(', ');
    const [result] = await server.exec(`EXECUTE "${name}"${list && `(${list})`}`);
    return result?.rows ?? [];
  };
}

/** A text as an SQL literal; with standard strings only the quote has a meaning in it. */
function quote(value: string): string {
  if (value.includes('\0')) throw new Error('A statement cannot take a text with NUL in it.');
  return `'${value.replaceAll("'", "''")}'`;
}
