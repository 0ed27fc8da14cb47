import { type CodegenConfig, generate } from '@graphql-codegen/cli';

type Options = {
  /** Whether the generated files are written, too. */
  write: boolean;
};

/**
 * Runs the code generator, which needs no network, and returns the manifest of the documents: their
 * texts by their ids, in an order that does not depend on the file system.
 */
export async function generateManifest(config: CodegenConfig, { write }: Options): Promise<string> {
  const files: { filename: string; content: string }[] = await generate(
    { ...config, silent: true },
    write,
  );
  const manifest = files.find(({ filename }) => filename.endsWith('persisted-documents.json'));
  if (!manifest) throw new Error('The code generator made no manifest.');
  const entries = Object.entries(JSON.parse(manifest.content)).sort();
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
