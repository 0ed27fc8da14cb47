import { type CodegenConfig, generate } from '@graphql-codegen/cli';

/** The output of the code generator by file. It needs no network. */
export async function generateOperations(config: CodegenConfig): Promise<Record<string, string>> {
  const files: { filename: string; content: string }[] = await generate(
    { ...config, silent: true },
    false,
  );
  return Object.fromEntries(files.map(({ filename, content }) => [filename, content]));
}

/** The manifest of the generated operations, in an order independent of the file system. */
export function manifestOf(files: Record<string, string>): string {
  const [, manifest] =
    Object.entries(files).find(([file]) => file.endsWith('/persisted-documents.json')) ?? [];
  if (!manifest) throw new Error('The code generator wrote no manifest.');
  const entries = Object.entries(JSON.parse(manifest)).sort();
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
