import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The README and the guides in docs/, with their curl commands in order. */
export async function documentedCommands(): Promise<Map<string, string[]>> {
  const docs = (await readdir('docs')).filter((file) => file.endsWith('.md')).sort();
  const files = ['README.md', ...docs.map((file) => path.join('docs', file))];
  return new Map(
    await Promise.all(files.map(async (file) => [file, await commandsOf(file)] as const)),
  );
}

/** The curl commands in the README, in its order. */
export function readmeCommands(): Promise<string[]> {
  return commandsOf('README.md');
}

async function commandsOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  return [...text.matchAll(/```sh\n(curl [\s\S]*?)```/g)].map(([, command = '']) => command);
}
