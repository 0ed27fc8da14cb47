import { readFile } from 'node:fs/promises';

/** The curl commands in the README, in its order. */
export async function readmeCommands(): Promise<string[]> {
  const readme = await readFile('README.md', 'utf8');
  return [...readme.matchAll(/```sh\n(curl [\s\S]*?)```/g)].map(([, command = '']) => command);
}
