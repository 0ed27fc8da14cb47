import { DomainError } from '../errors.ts';
import type { HttpRequest } from '../transport/exchange.ts';

/** The groups that tools come in. A list of tools takes its place in a model's context. */
const toolsets = ['core', 'planning', 'api-keys', 'operations', 'published'] as const;

export type Toolset = (typeof toolsets)[number];

const ALL = 'all';

/** The toolsets that the address selects, `?toolsets=core,planning`; `core` unless it does. */
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
    `toolsets in the address must be names out of ${[...toolsets, ALL].join(', ')}, with commas ` +
      'between them. Correct the URL in your MCP configuration.',
  );
}

type Unselected = { name: string; toolset: Toolset; selected: ReadonlySet<Toolset> };

/** A tool of a toolset that the address does not select. */
export function notSelected({ name, toolset, selected }: Unselected): DomainError {
  const wanted = toolsets.filter((known) => known === toolset || selected.has(known));
  return new DomainError(
    'TOOL_NOT_SELECTED',
    `${name} is a tool of the toolset ${toolset}, which the address of this connection does not ` +
      `select. Ask for ?toolsets=${wanted.join(',')} in the URL of the MCP configuration.`,
  );
}
