import type { CaseName } from './cases.ts';

export type DatabaseName = 'PostgreSQL' | 'PGlite' | 'none';

/** A server to measure: a program and its environment. */
export type Server = {
  name: string;
  /** A program of `peers/`, or `ours`. */
  entry: string;
  database: DatabaseName;
  cases: readonly CaseName[];
  env?: Record<string, string>;
};

const graphs: readonly CaseName[] = ['viewer-by-id', 'viewer', 'nested', 'rename'];
const tools: readonly CaseName[] = ['mcp-tools', 'mcp-get', 'mcp-list'];
/** The cases for authentication. */
const authenticated: readonly CaseName[] = ['me', 'viewer-by-id', 'mcp-get'];

/** The faster strategy for each: with JIT that is DataLoader. */
const atOnce = { env: { READS_AT_ONCE: '1' } } as const;

const postgres = { database: 'PostgreSQL' } as const;
const pglite = { database: 'PGlite' } as const;

/** In measuring order: compared servers are adjacent. */
export const servers: readonly Server[] = [
  { name: 'node:http', entry: 'floor', database: 'none', cases: ['me', 'viewer'] },
  { name: 'better-auth', entry: 'better-auth', ...postgres, cases: ['me'] },
  { name: 'fastify', entry: 'fastify', ...postgres, cases: ['me', 'rest-list'] },
  { name: 'apollo', entry: 'apollo', ...postgres, cases: graphs, ...atOnce },
  { name: 'yoga', entry: 'yoga', ...postgres, cases: graphs, ...atOnce },
  { name: 'mercurius', entry: 'mercurius', ...postgres, cases: graphs, ...atOnce },
  { name: 'mercurius-jit', entry: 'mercurius', ...postgres, cases: graphs, env: { JIT: '1' } },
  { name: 'mcp-sdk-1', entry: 'mcp-sdk-1', ...postgres, cases: tools },
  { name: 'mcp-sdk-2', entry: 'mcp-sdk-2', ...postgres, cases: tools },
  { name: 'statement', entry: 'one-statement', ...postgres, cases: ['me', 'viewer-by-id'] },
  { name: 'batched', entry: 'batched', ...postgres, cases: ['me', 'viewer-by-id'] },
  {
    name: 'ours',
    entry: 'ours',
    ...postgres,
    cases: ['me', ...graphs, 'rest-list', ...tools],
  },
  { name: 'fixed-caller', entry: 'fixed-caller', ...postgres, cases: authenticated },
  {
    name: 'ours',
    entry: 'ours',
    ...pglite,
    cases: [...authenticated, 'nested'],
  },
  { name: 'fixed-caller', entry: 'fixed-caller', ...pglite, cases: authenticated },
];
