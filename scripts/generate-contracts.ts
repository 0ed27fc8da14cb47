import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import codegen from '../codegen.ts';
import { schema } from '../src/graphql/schema.ts';
import { statusOf } from '../src/http/problem.ts';
import { createOpenApiDocument } from '../src/rest/openapi.ts';
import { generateManifest } from './generate-manifest.ts';

const isCheck = process.argv.includes('--check');
const printedSchema = `${printSchema(lexicographicSortSchema(schema))}\n`;

/** What is published of the API, by the file it is committed as. */
const contracts = {
  'schema.graphql': printedSchema,
  'openapi.json': `${JSON.stringify(createOpenApiDocument(statusOf), null, 2)}\n`,
  'src/console/manifests/current.json': await generateManifest(
    { ...codegen, schema: printedSchema },
    { write: !isCheck },
  ),
};

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
