import { readFileSync } from 'node:fs';
import type { Client } from './client.ts';

const BLOCK = /^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm;
const INSTALLED = /npm install (@?[^@\s]+)@(\S+)/;

type Row = Pick<Client, 'name' | 'done'> &
  Partial<Client> & {
    /** A command after those of the page. */
    last?: string;
  };

/**
 * A client whose files and commands are the blocks of a page of `docs/clients`. A block with a file name is a
 * file. The others with `sh` are commands.
 */
export function clientOfPage(page: string, { last, ...row }: Row): Client {
  const text = readFileSync(`docs/clients/${page}`, 'utf8');
  const blocks = [...text.matchAll(BLOCK)].map(([, language, file, content = '']) => {
    return { language, file, content };
  });
  const files = blocks.flatMap(({ file, content }) => (file ? [[file, content]] : []));
  const commands = blocks.flatMap(({ language, file, content }) =>
    language === 'sh' && !file ? [`set -e\n${content}`] : [],
  );
  return {
    packages: {},
    files: [],
    version: () => INSTALLED.exec(text)?.[2] ?? '',
    contents: Object.fromEntries(files),
    commands: last ? [...commands, last] : commands,
    ...row,
  };
}
