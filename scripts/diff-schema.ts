import { readFile } from 'node:fs/promises';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { createPGlite } from '../src/db/create-pglite.ts';
import { migrate } from '../src/db/migrate.ts';
import { loadSchemaEngine } from '../src/db/schema-engine.ts';

type Paths = { schema: string; migrations: string };

/** The SQL from the last migration to the schema file; empty if they agree. */
export async function diffSchema({ schema, migrations }: Paths): Promise<string> {
  const server = await createPGlite();
  try {
    const adapters = new PrismaPGlite(server);
    const execute = (script: string) => server.exec(script);
    await migrate({ adapters, execute, migrationsDir: migrations });

    const SchemaEngine = await loadSchemaEngine();
    const content = await readFile(schema, 'utf8');
    const files = [{ path: schema, content }];
    const factory = bindMigrationAwareSqlAdapterFactory(adapters);
    const engine = await SchemaEngine.new({ datamodels: [[schema, content]] }, () => {}, factory);
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    engine.free();
    const sql = stdout?.trim() ?? '';
    return sql === '-- This is an empty migration.' ? '' : sql;
  } finally {
    await server.close();
  }
}
