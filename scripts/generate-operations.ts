import { type CodegenConfig, generate } from '@graphql-codegen/cli';

/** What the code generator, which needs no network, makes: texts by the file they belong in. */
export async function generateOperations(config: CodegenConfig): Promise<Record<string, string>> {
  const files: { filename: string; content: string }[] = await generate(
    { ...config, silent: true },
    false,
  );
  return Object.fromEntries(files.map(({ filename, content }) => [filename, content]));
}

/** The manifest among generated files, in an order that does not depend on the file system. */
export function manifestOf(files: Record<string, string>): string {
  const [, manifest] =
    Object.entries(files).find(([file]) => file.endsWith('/persisted-documents.json')) ?? [];
  if (!manifest) throw new Error('The code generator made no manifest.');
  const entries = Object.entries(JSON.parse(manifest)).sort();
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
