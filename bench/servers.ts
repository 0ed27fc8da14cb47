import { type CaseName, cases } from './cases.ts';

export type DatabaseName = 'PostgreSQL' | 'PGlite' | 'none';

/** A server to measure: a program of `peers/`, and what it is told in its environment. */
export type Server = {
  name: string;
  entry: string;
  database: DatabaseName;
  cases: readonly CaseName[];
  env?: Record<string, string>;
};

const allCases = cases.map(({ name }) => name);

/** Those that are compared stand beside each other, as they are measured in this order. */
export const servers: readonly Server[] = [
  { name: 'node:http', entry: 'floor', database: 'none', cases: allCases },
  { name: 'graphql-yoga', entry: 'yoga', database: 'none', cases: ['graphql'] },
  { name: 'apollo + prisma', entry: 'apollo', database: 'PostgreSQL', cases: ['graphql'] },
  {
    name: 'node:http + statement',
    entry: 'one-statement',
    database: 'PostgreSQL',
    cases: allCases,
  },
  { name: 'ours', entry: 'ours', database: 'PostgreSQL', cases: allCases },
  {
    name: 'ours-fixed-caller',
    entry: 'ours',
    database: 'PostgreSQL',
    cases: allCases,
    env: { CALLER: 'fixed' },
  },
  { name: 'ours', entry: 'ours', database: 'PGlite', cases: allCases },
  {
    name: 'ours-fixed-caller',
    entry: 'ours',
    database: 'PGlite',
    cases: allCases,
    env: { CALLER: 'fixed' },
  },
];
