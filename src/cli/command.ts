import type { Api } from './api.ts';
import { UsageError } from './failure.ts';
import { flag, type Options, optional, readOptions, type Values } from './options.ts';
import type { Output } from './output.ts';

/** What every command takes. */
const commonOptions = {
  url: optional('<url>', 'The server; otherwise ALMIRANT_URL, or http://localhost:3001.'),
  json: flag('Print one JSON document.'),
  quiet: flag('Print no progress.'),
  help: flag('Print this.'),
};

type Call<Declared extends Options> = {
  values: Values<Declared>;
  files: readonly string[];
  api: Api;
  output: Output;
};

/** What a command has done. */
type Done = {
  /** For a program. */
  json: unknown;
  /** For a person. */
  text: string;
  exitCode?: number;
};

type Definition<Declared extends Options> = {
  name: string;
  summary: string;
  options: Declared;
  /** Whether manifests follow. */
  takesFiles?: boolean;
  run: (call: Call<Declared>) => Promise<Done>;
};

type Surroundings = {
  openApi: (url: string | undefined, output: Output) => Api;
  openOutput: (wants: { json: boolean; quiet: boolean }) => Output;
};

export type Command = {
  name: string;
  summary: string;
  usage: string;
  /** Does what the words behind its name say, and returns the exit code. */
  run: (words: readonly string[], surroundings: Surroundings) => Promise<number>;
};

/** A command with its usage, and with its words read before it runs. */
export function defineCommand<Declared extends Options>(definition: Definition<Declared>): Command {
  const { name, summary, takesFiles = false, run } = definition;
  const usage = describe(definition);
  return {
    name,
    summary,
    usage,
    async run(words, { openApi, openOutput }) {
      const declared = { ...definition.options, ...commonOptions };
      const { values, files } = readOptions(words, declared);
      const output = openOutput(values as Values<typeof commonOptions>);
      if (values.help) {
        output.print(usage);
        return 0;
      }
      requireFiles(files, takesFiles);
      const api = openApi(values.url as string | undefined, output);
      const done = await run({ values, files, api, output }).finally(output.endProgress);
      output.print(values.json ? `${JSON.stringify(done.json, null, 2)}\n` : done.text);
      return done.exitCode ?? 0;
    },
  };
}

function requireFiles(files: readonly string[], takesFiles: boolean): void {
  if (takesFiles && files.length === 0) throw new UsageError('A manifest is missing.');
  if (!takesFiles && files.length > 0) throw new UsageError(`${files[0]} is one word too many.`);
}

function describe(definition: Omit<Definition<Options>, 'run'>): string {
  const { name, summary, options, takesFiles } = definition;
  const own = Object.entries(options).map(([option, { kind, value }]) => {
    const text = `--${option}${value && ` ${value}`}`;
    return kind === 'required' ? text : `[${text}]`;
  });
  const words = [...own, ...(takesFiles ? ['<manifest.json>...'] : [])];
  const rows = Object.entries({ ...options, ...commonOptions }).map(
    ([option, { value, description }]) => `  ${`--${option} ${value}`.padEnd(22)}${description}`,
  );
  return [
    `Usage: almirant operations ${[name, ...words].join(' ')}`,
    '',
    summary,
    '',
    'Options:',
    ...rows,
    '',
    'The API key is read from ALMIRANT_API_KEY.',
    '',
  ].join('\n');
}
