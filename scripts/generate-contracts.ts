import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import consoleConfig from '../codegen.ts';
import { openApiDocument } from '../src/openapi.ts';
import { schema } from '../src/schema.ts';
import sampleConfig from '../test/sample-app/codegen.ts';
import { generateErrors } from './generate-errors.ts';
import { generateOperations, manifestOf } from './generate-operations.ts';
import { generatePermissions } from './generate-permissions.ts';

/** Committed, so that the console can be built without the code generator. */
const CONSOLE_CLIENT = 'src/console/generated/graphql.ts';

const printedSchema = `${printSchema(lexicographicSortSchema(schema))}\n`;
const console = await generateOperations({ ...consoleConfig, schema: printedSchema });

/** The committed contracts by file. */
const contracts = {
  'schema.graphql': printedSchema,
  'openapi.json': `${JSON.stringify(JSON.parse(openApiDocument), null, 2)}\n`,
  'docs/errors.md': generateErrors(),
  'src/console/manifests/current.json': manifestOf(console),
  [CONSOLE_CLIENT]: console[CONSOLE_CLIENT] ?? '',
  'src/console/generated/permissions.ts': generatePermissions(schema),
  ...(await generateOperations({ ...sampleConfig, schema: printedSchema })),
};

const isCheck = process.argv.includes('--check');
const stale = Object.entries(contracts).filter(([file, text]) => read(file) !== text);

if (isCheck && stale.length > 0) {
  const files = stale.map(([file]) => file).join(', ');
  process.stderr.write(`Stale: ${files}. Run npm run generate and commit the result.\n`);
  process.exit(1);
}
for (const [file, text] of isCheck ? [] : stale) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
