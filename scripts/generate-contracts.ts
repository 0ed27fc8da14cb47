import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../src/graphql/schema.ts';
import { statusOf } from '../src/http/problem.ts';
import { createOpenApiDocument } from '../src/rest/openapi.ts';

/** What is published of the API, by the file it is committed as. */
const contracts = {
  'schema.graphql': `${printSchema(lexicographicSortSchema(schema))}\n`,
  'openapi.json': `${JSON.stringify(createOpenApiDocument(statusOf), null, 2)}\n`,
};

const isCheck = process.argv.includes('--check');
const stale = Object.entries(contracts).filter(([file, text]) => read(file) !== text);

if (isCheck && stale.length > 0) {
  const files = stale.map(([file]) => file).join(', ');
  process.stderr.write(`Stale: ${files}. Run npm run generate and commit the result.\n`);
  process.exit(1);
}
for (const [file, text] of stale) writeFileSync(file, text);

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
