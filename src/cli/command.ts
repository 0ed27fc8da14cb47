import type { Api } from './api.ts';
import { UsageError } from './failure.ts';
import { flag, type Options, optional, readOptions, type Values } from './options.ts';
import type { Output } from './output.ts';

/** Options of all commands. */
const commonOptions = {
  url: optional('<url>', 'Server URL. Default: ALMIRANT_URL or http://localhost:3001.'),
  json: flag('Print the result or the failure as one JSON document.'),
  quiet: flag('Suppress progress messages.'),
  help: flag('Print this help. Also -h.'),
};

type Call<Declared extends Options> = {
  values: Values<Declared>;
  files: readonly string[];
  api: Api;
  output: Output;
};

/** The result of a command. */
type Result = {
  /** Output with `--json`. */
  json: unknown;
  /** Output without `--json`. */
  text: string;
  exitCode?: number;
};

type Definition<Declared extends Options> = {
  name: string;
  summary: string;
  options: Declared;
  /** Whether the command takes manifests as arguments. */
  takesFiles?: boolean;
  run: (call: Call<Declared>) => Promise<Result>;
};

type Environment = {
  openApi: (url: string | undefined, output: Output) => Api;
  openOutput: (wants: { json: boolean; quiet: boolean }) => Output;
};

export type Command = {
  name: string;
  summary: string;
  usage: string;
  /** Names of all options, without the hyphens. */
  options: readonly string[];
  /** Runs the command with its arguments. Resolves with the exit code. */
  run: (args: readonly string[], environment: Environment) => Promise<number>;
};

/** Defines a command with its usage text and parsed arguments. */
export function defineCommand<Declared extends Options>(definition: Definition<Declared>): Command {
  const { name, summary, takesFiles = false, run } = definition;
  const usage = describe(definition);
  const declared = { ...definition.options, ...commonOptions };
  return {
    name,
    summary,
    usage,
    options: Object.keys(declared),
    async run(args, { openApi, openOutput }) {
      const { values, files } = readOptions(args, declared);
      const output = openOutput(values as Values<typeof commonOptions>);
      if (values.help) {
        output.print(usage);
        return 0;
      }
      requireFiles(files, takesFiles);
      const api = openApi(values.url as string | undefined, output);
      const result = await run({ values, files, api, output }).finally(output.endProgress);
      output.print(values.json ? `${JSON.stringify(result.json, null, 2)}\n` : result.text);
      return result.exitCode ?? 0;
    },
  };
}

function requireFiles(files: readonly string[], takesFiles: boolean): void {
  if (takesFiles && files.length === 0) throw new UsageError('Missing argument: <manifest.json>.');
  if (!takesFiles && files.length > 0) throw new UsageError(`Unexpected argument: ${files[0]}.`);
}

function describe(definition: Omit<Definition<Options>, 'run'>): string {
  const { name, summary, options, takesFiles } = definition;
  const own = Object.entries(options).map(([option, { kind, value }]) => {
    const text = `--${option}${value && ` ${value}`}`;
    return kind === 'required' ? text : `[${text}]`;
  });
  const args = [...own, ...(takesFiles ? ['<manifest.json>...'] : [])];
  const rows = Object.entries({ ...options, ...commonOptions }).map(
    ([option, { value, description }]) => `  ${`--${option} ${value}`.padEnd(22)}${description}`,
  );
  return [
    `Usage: almirant operations ${[name, ...args].join(' ')}`,
    '',
    summary,
    '',
    'Options:',
    ...rows,
    '',
    'Set ALMIRANT_API_KEY to the API key.',
    '',
  ].join('\n');
}
