import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
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
  const server = await PGlite.create(options.location, { loadDataDir: options.snapshot });
  // The Prisma adapters write and read timestamps without a zone.
  await server.exec(`SET TIME ZONE 'UTC'`);
  const adapters = new PrismaPGlite(server);
  const execute = (script: string) => server.exec(script);
  await migrate({ adapters, execute, migrationsDir: options.migrationsDir });

  const { onStatement } = options;
  const prisma = createPrismaClient(new PrismaPGlite(server), onStatement);
  return {
    prisma,
    async query<Row>(statement: PreparedStatement, values: readonly unknown[]): Promise<Row[]> {
      onStatement?.(statement.text);
      const result = await server.query<Row>(statement.text, [...values]);
      return result.rows;
    },
    async close() {
      await prisma.$disconnect();
      await server.close();
    },
  };
}
