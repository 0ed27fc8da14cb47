import { DomainError } from '../errors.ts';
import type { HttpRequest } from '../transport/exchange.ts';

/** Groups of tools, since a list of all tools takes space in a model's context. */
const toolsets = ['core', 'planning', 'api-keys', 'operations', 'published'] as const;

export type Toolset = (typeof toolsets)[number];

const ALL = 'all';

/** The toolsets that the URL selects, `?toolsets=core,planning`. Default: `core`. */
export function readToolsets({ query }: HttpRequest): ReadonlySet<Toolset> {
  const selected = new URLSearchParams(query).getAll('toolsets');
  if (selected.length === 0) return new Set(['core']);
  const names = selected.flatMap((text) => text.split(',')).map((name) => name.trim());
  const isKnown = (name: string): name is Toolset => toolsets.some((known) => known === name);
  if (names.every((name) => name === ALL || isKnown(name))) {
    return new Set(names.includes(ALL) ? toolsets : names.filter(isKnown));
  }
  throw new DomainError(
    'VALIDATION_FAILED',
    `The query parameter toolsets must list names out of ${[...toolsets, ALL].join(', ')}, ` +
      'separated by commas. Correct the URL in your MCP configuration.',
  );
}

type Unselected = { name: string; toolset: Toolset; selected: ReadonlySet<Toolset> };

/** Error for a tool whose toolset the URL does not select. */
export function notSelected({ name, toolset, selected }: Unselected): DomainError {
  const wanted = toolsets.filter((known) => known === toolset || selected.has(known));
  return new DomainError(
    'TOOL_NOT_SELECTED',
    `${name} is in the toolset ${toolset}, which the URL of this connection does not select. Set ` +
      `?toolsets=${wanted.join(',')} in the URL of your MCP configuration.`,
  );
}
