import { suggestionFor } from '../kernel/suggestion.ts';
import { VERSION } from '../version.ts';
import { createApi } from './api.ts';
import type { Command } from './command.ts';
import { activateCommand } from './commands/activate.ts';
import { checkCommand } from './commands/check.ts';
import { diffCommand } from './commands/diff.ts';
import { discardCommand } from './commands/discard.ts';
import { listCommand } from './commands/list.ts';
import { pushCommand } from './commands/push.ts';
import { retireCommand } from './commands/retire.ts';
import { Failure, UsageError } from './failure.ts';
import { createOutput } from './output.ts';
import { readSettings } from './settings.ts';

type Process = {
  words: readonly string[];
  environment: Record<string, string | undefined>;
  out: NodeJS.WritableStream;
  err: NodeJS.WritableStream & { isTTY?: boolean };
};

export const commands: readonly Command[] = [
  checkCommand,
  pushCommand,
  activateCommand,
  discardCommand,
  retireCommand,
  listCommand,
  diffCommand,
];

const usage = `Usage: almirant operations <command>

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join('\n')}

Run "almirant operations <command> --help" for its options, "almirant --version" for the version.
`;

const HELP = ['--help', '-h', 'help'];

/** Runs the command line. Resolves with the exit code: 1 for a failure, 2 for invalid arguments. */
export async function run(process: Process): Promise<number> {
  const { words, out } = process;
  if (words[0] === '--version') return print(out, `${VERSION}\n`);
  const { asksHelp, path, rest } = readWords(words);
  const [group, name] = path;
  const command = commands.find((each) => each.name === name);
  if (group !== undefined && group !== 'operations') return unknown(process, group, ['operations']);
  if (name !== undefined && !command) return unknown(process, name, commandNames);
  if (asksHelp) return print(out, command?.usage ?? usage);
  if (!command) return fail(process, new UsageError('Missing command.'), usage);
  return runCommand(command, { ...process, words: rest });
}

const commandNames = commands.map(({ name }) => name);

/** Splits the words into the path of a command and its arguments. `help` may be before or after a name. */
function readWords(words: readonly string[]) {
  const path: string[] = [];
  let asksHelp = false;
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    if (HELP.includes(word)) asksHelp = true;
    else if (path.length < 2 && (path.length === 0 || !word.startsWith('-'))) path.push(word);
    else break;
  }
  return { asksHelp, path, rest: words.slice(at) };
}

function unknown(process: Process, name: string, known: readonly string[]): number {
  return fail(
    process,
    new UsageError(`Unknown command: ${name}.${suggestionFor(name, known)}`),
    usage,
  );
}

async function runCommand(command: Command, process: Process): Promise<number> {
  const { words: args, environment, out, err } = process;
  try {
    return await command.run(args, {
      openOutput: ({ json, quiet }) => createOutput({ out, err }, !json && !quiet),
      openApi: (url, output) => createApi({ ...readSettings(environment, url), output }),
    });
  } catch (error) {
    return fail(process, error, command.usage);
  }
}

/** Prints a failure: with `--json` as one object on stdout, else as lines on stderr. */
function fail({ words, out, err }: Process, error: unknown, usage: string): number {
  const exitCode = error instanceof UsageError ? 2 : 1;
  const isExpected = error instanceof Failure || error instanceof UsageError;
  const failure = isExpected ? error : new Failure(`Unexpected error: ${error}.`);
  const { code, issues = [] } = failure as Partial<Failure>;
  const { message } = failure;
  if (words.includes('--json')) {
    const shown = { error: message, ...(code && { code }), issues };
    return print(out, redactKeys(`${JSON.stringify(shown, null, 2)}\n`), exitCode);
  }
  const lines = issues
    .filter((issue) => !message.includes(issue.message))
    .map(({ path, message }) => `  ${path ? `${path}: ${message}` : message}`);
  const help = exitCode === 2 ? `\n${usage}` : '';
  return print(err, redactKeys(`${[message, ...lines].join('\n')}\n${help}`), exitCode);
}

/** Redacts API keys that were passed as arguments. */
function redactKeys(text: string): string {
  return text.replaceAll(/alm_(k1|sa)_\w+/g, 'alm_$1_…');
}

function print(stream: NodeJS.WritableStream, text: string, exitCode = 0): number {
  stream.write(text);
  return exitCode;
}
