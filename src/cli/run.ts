import packageJson from '../../package.json' with { type: 'json' };
import { createApi } from './api.ts';
import type { Command } from './command.ts';
import { activateCommand } from './commands/activate.ts';
import { diffCommand } from './commands/diff.ts';
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

const commands = [pushCommand, activateCommand, retireCommand, listCommand, diffCommand];

const usage = `Usage: almirant operations <command>

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join('\n')}

Run "almirant operations <command> --help" for its options, "almirant --version" for the version.
`;

/** Runs the command line. Resolves with the exit code: 1 for a failure, 2 for invalid arguments. */
export async function run(process: Process): Promise<number> {
  const { words: args, out } = process;
  const [group = '--help', name = '--help', ...rest] = args;
  if (group === '--version') return print(out, `${packageJson.version}\n`);
  const command = group === 'operations' ? commands.find((each) => each.name === name) : undefined;
  if (command) return runCommand(command, { ...process, words: rest });
  const isHelp = (group === 'operations' ? name : group) === '--help';
  return isHelp && args.length > 0 ? print(out, usage) : print(process.err, usage, 2);
}

async function runCommand(command: Command, process: Process): Promise<number> {
  const { words: args, environment, out, err } = process;
  try {
    return await command.run(args, {
      openOutput: ({ json, quiet }) => createOutput({ out, err }, !json && !quiet),
      openApi: (url, output) => createApi({ ...readSettings(environment, url), output }),
    });
  } catch (error) {
    if (error instanceof UsageError) {
      return print(err, redactKeys(`${error.message}\n\n${command.usage}`), 2);
    }
    const { message, details } =
      error instanceof Failure ? error : new Failure(`Unexpected error: ${error}.`);
    const lines = [message, ...details.map((detail) => `  ${detail}`)];
    return print(err, redactKeys(`${lines.join('\n')}\n`), 1);
  }
}

/** Redacts API keys that were passed as arguments. */
function redactKeys(text: string): string {
  return text.replaceAll(/alm_(k1|sa)_\w+/g, 'alm_$1_…');
}

function print(stream: NodeJS.WritableStream, text: string, exitCode = 0): number {
  stream.write(text);
  return exitCode;
}
