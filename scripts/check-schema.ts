import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { printSchema } from 'graphql';
import { schema } from '../src/schema.ts';
import { checkSchema } from './schema-check/check.ts';
import { openQuery } from './schema-check/open-query.ts';
import { describeReport, isBreaking } from './schema-check/report.ts';

const RELEASED = 'src/graphql/released-schema.graphql';
const MANIFESTS = 'src/console/manifests';

const USAGE = `Usage: npm run schema:check -- [options]

Lists what the schema of this code would break, and exits with 1 when there is anything: of the
schema of the last release, ${RELEASED}; of the operations
of our own clients; and of all active registered operations in a database.

  --schema <file>     check another schema than that of this code
  --released <file>   against another schema than that of the last release
  --data-dir <folder> look at the embedded database of a server that is not running
  --json              answer with JSON

DATABASE_URL names a PostgreSQL server to look at. It is only read.
`;

/** Returns the exit code: 1 if a client would break, else 0. */
async function run(): Promise<number> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    options: { schema: text, released: text, 'data-dir': text, json: flag, help: flag },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const released = await readFile(values.released ?? RELEASED, 'utf8');
  const proposed = values.schema ? await readFile(values.schema, 'utf8') : printSchema(schema);
  const database = await openQuery({
    databaseUrl: process.env.DATABASE_URL,
    dataDir: values['data-dir'],
  });
  const subject = { released, proposed, query: database?.query, manifestsDir: MANIFESTS };
  const report = await checkSchema(subject).finally(() => database?.close());
  const shown = values.json ? `${JSON.stringify(report, null, 2)}\n` : describeReport(report);
  process.stdout.write(shown);
  return isBreaking(report) ? 1 : 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
