import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { diffSchema } from './diff-schema.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const migrations = path.join(root, 'prisma/migrations');

const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  process.stderr.write('Usage: npm run db:migration -- <name_in_snake_case>\n');
  process.exit(1);
}

const sql = await diffSchema({ schema: path.join(root, 'prisma/schema.prisma'), migrations });
if (sql === '') {
  process.stdout.write('The migrations already lead to prisma/schema.prisma.\n');
  process.exit(0);
}

const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
const folder = path.join(migrations, `${stamp}_${name}`);
await mkdir(folder);
await writeFile(path.join(folder, 'migration.sql'), `${sql}\n`);
process.stdout.write(
  `Wrote ${path.relative(root, folder)}/migration.sql: read it before you commit it.\n`,
);
