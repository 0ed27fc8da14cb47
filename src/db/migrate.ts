import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { loadSchemaEngine } from './schema-engine.ts';

type Migration = {
  adapters: SqlMigrationAwareDriverAdapterFactory;
  /** Runs a script of several statements. */
  execute: (script: string) => Promise<unknown>;
  migrationsDir: string;
};

const NOTHING_EXCLUDED = { externalTables: [], externalEnums: [] };

/**
 * Applies the pending migrations and returns their names. Safe for concurrent processes, and compatible
 * with `prisma migrate deploy`.
 */
export async function migrate({ adapters, execute, migrationsDir }: Migration): Promise<string[]> {
  const SchemaEngine = await loadSchemaEngine();
  let failure: unknown;
  const scripts = withWholeScripts(adapters, (script) =>
    execute(script).catch((error) => {
      failure = error;
      throw error;
    }),
  );
  const factory = bindMigrationAwareSqlAdapterFactory(scripts);
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
  try {
    const migrationsList = await readMigrations(migrationsDir);
    const result = await engine.applyMigrations({ migrationsList, filters: NOTHING_EXCLUDED });
    return result.appliedMigrationNames;
  } catch (error) {
    // The engine replaces errors of the adapter by numbers.
    throw new Error(`a migration failed: ${messageOf(failure ?? error)}`, { cause: error });
  } finally {
    engine.free();
  }
}

/**
 * Replaces `executeScript` of the adapters: the published ones split a script at each semicolon, even
 * in function bodies, or do not await its end and so hide failures.
 */
function withWholeScripts(
  factory: SqlMigrationAwareDriverAdapterFactory,
  execute: Migration['execute'],
): SqlMigrationAwareDriverAdapterFactory {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      await execute(script);
    };
    return adapter;
  };
  return factory;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}

async function readMigrations(migrationsDir: string): Promise<MigrationList> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const read = (name: string) => readFile(path.join(migrationsDir, name), 'utf8');
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: await read('migration_lock.toml') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await read(path.join(name, 'migration.sql')) },
        },
      })),
    ),
  };
}
