import { parseArgs } from 'node:util';
import { suggestionFor } from '../kernel/suggestion.ts';
import { UsageError } from './failure.ts';

type Named<Kind> = { kind: Kind; value: string; description: string };

/** Options of a command by name, without the hyphens. */
export type Options = Record<string, Named<'required' | 'optional' | 'flag'>>;

export type Values<Declared extends Options> = {
  [Name in keyof Declared]: Declared[Name]['kind'] extends 'flag'
    ? boolean
    : Declared[Name]['kind'] extends 'required'
      ? string
      : string | undefined;
};

export const required = (value: string, description: string): Named<'required'> => ({
  kind: 'required',
  value,
  description,
});

export const optional = (value: string, description: string): Named<'optional'> => ({
  kind: 'optional',
  value,
  description,
});

export const flag = (description: string): Named<'flag'> => ({
  kind: 'flag',
  value: '',
  description,
});

type Parsed<Declared extends Options> = { values: Values<Declared>; files: string[] };

/** Parses the arguments of a command. */
export function readOptions<Declared extends Options>(
  args: readonly string[],
  declared: Declared,
): Parsed<Declared> {
  const { values, positionals } = parse(args, declared);
  for (const [name, { kind, value }] of Object.entries(declared)) {
    if (kind === 'flag') values[name] ??= false;
    if (values[name] === '') throw new UsageError(`Empty option: --${name}. Give it a value.`);
    if (kind === 'required' && values[name] === undefined && values.help !== true) {
      throw new UsageError(`Missing option: --${name} ${value}.`);
    }
  }
  return { values: values as Values<Declared>, files: positionals };
}

function parse(args: readonly string[], declared: Options) {
  const options = Object.fromEntries(
    Object.entries(declared).map(([name, { kind }]) => {
      const type = kind === 'flag' ? ('boolean' as const) : ('string' as const);
      return [name, name === 'help' ? { type, short: 'h' } : { type }];
    }),
  );
  const tolerant = { args: [...args], options, strict: false, allowPositionals: true };
  requireKnown(parseArgs({ ...tolerant, tokens: true }).tokens, declared);
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: { ...parsed.values }, positionals: parsed.positionals };
  } catch (error) {
    // The first sentence of Node's message states the problem; the others explain escaping.
    const [sentence] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${sentence?.replace(/\.$/, '')}.`);
  }
}

type Token = { kind: string; name?: string; rawName?: string };

/** Fails on an unknown option, and on one given twice, of which one would be ignored. */
function requireKnown(tokens: readonly Token[], declared: Options): void {
  const given = new Set<string>();
  const known = Object.keys(declared).map((name) => `--${name}`);
  for (const { kind, name, rawName = '' } of tokens) {
    if (kind !== 'option' || name === undefined) continue;
    if (!Object.hasOwn(declared, name)) {
      throw new UsageError(`Unknown option: ${rawName}.${suggestionFor(rawName, known)}`);
    }
    if (given.has(name)) throw new UsageError(`Option given twice: --${name}. Give it once.`);
    given.add(name);
  }
}
