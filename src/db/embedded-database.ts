import type { PGliteOptions } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { createPGlite } from './create-pglite.ts';
import { createStatementRunner } from './create-statement-runner.ts';
import type { Database, StatementListener } from './database.ts';
import { migrate } from './migrate.ts';
import { createPrismaClient } from './prisma-client.ts';

type EmbeddedOptions = {
  /** Data directory, or `memory://`. */
  location: string;
  migrationsDir: string;
  snapshot?: PGliteOptions['loadDataDir'];
  onStatement?: StatementListener;
};

/** Opens the embedded PostgreSQL and applies pending migrations. Creates it if missing. */
export async function openEmbeddedDatabase(options: EmbeddedOptions): Promise<Database> {
  const { location, snapshot } = options;
  const server = await createPGlite({ location, snapshot });
  // The Prisma adapters use timestamps without a zone.
  await server.exec(`SET TIME ZONE 'UTC'`);
  const adapters = new PrismaPGlite(server);
  const execute = (script: string) => server.exec(script);
  const applied = await migrate({ adapters, execute, migrationsDir: options.migrationsDir });
  // PGlite reads the array types when it opens; migrations may have created enums since.
  if (applied.length > 0) await server.refreshArrayTypes();

  const { onStatement } = options;
  const prisma = createPrismaClient(new PrismaPGlite(server), onStatement);
  const runStatement = createStatementRunner(server);
  return {
    prisma,
    query(statement, values) {
      onStatement?.(statement.text);
      return runStatement(statement, values);
    },
    parallelism: 1,
    async close() {
      await prisma.$disconnect();
      await server.close();
    },
  };
}
