import { z } from 'zod';

const MIN_SECRET_LENGTH = 32;

const secretsSchema = z
  .string()
  .transform((text) => text.split(',').map((secret) => secret.trim()))
  .refine((secrets) => secrets.every((secret) => secret.length >= MIN_SECRET_LENGTH), {
    error: `must be secrets of at least ${MIN_SECRET_LENGTH} characters each, separated by commas, newest first`,
  });

const BUDGET = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/;
const MOST_POINTS = 1_000_000_000;
const MOST_WORKERS = 64;
const MOST_PROXIES = 16;

const budgetSchema = z
  .string()
  .transform((text) => {
    const [, capacity, restoredPerSecond] = BUDGET.exec(text.trim()) ?? [];
    return { capacity: Number(capacity), restoredPerSecond: Number(restoredPerSecond) };
  })
  .refine(
    ({ capacity, restoredPerSecond }) =>
      Number.isInteger(capacity) &&
      capacity > 0 &&
      capacity <= MOST_POINTS &&
      restoredPerSecond > 0 &&
      restoredPerSecond <= MOST_POINTS,
    { error: 'must be <capacity>/<restored a second>, such as 500000/50000' },
  );

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

/** Every variable the server reads, with what it is for. */
export const environmentSchema = z.object({
  PORT: z.coerce
    .number({ error: 'must be a port number' })
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(65_535, 'must be at most 65535')
    .default(3001)
    .describe('The port to listen on.'),
  HOST: z.string().default('127.0.0.1').describe('The address to listen on.'),
  DATA_DIR: z
    .string()
    .default('./data')
    .describe('Where the embedded database and its secret live; not used with DATABASE_URL.'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be an address such as postgresql://user:password@host/database',
    })
    .optional()
    .describe('A PostgreSQL server to use instead of the embedded database.'),
  ALMIRANT_SECRET: secretsSchema
    .optional()
    .describe(
      'What API keys are hashed under: at least 32 characters; several separated by commas, newest first. ' +
        'Generated into DATA_DIR when absent; required with DATABASE_URL.',
    ),
  PUBLIC_URL: httpUrl
    .optional()
    .describe(
      'The address people reach the server at, when it is not http://HOST:PORT; may have a path.',
    ),
  TRUSTED_PROXIES: countSchema('proxies', { least: 0, most: MOST_PROXIES })
    .default(0)
    .describe(
      'The proxies between clients and the server. The address of a client is taken that many ' +
        'from the right of X-Forwarded-For; without proxies the header is not believed.',
    ),
  REDIS_URL: z
    .url({
      protocol: /^rediss?$/,
      hostname: /./,
      error: 'must be an address such as redis://localhost:6379',
    })
    .optional()
    .describe('A Redis that several processes share their budgets through.'),
  WORKERS: countSchema('processes', { least: 1, most: MOST_WORKERS })
    .default(1)
    .describe('The processes that share the port, one a core; more than one needs DATABASE_URL.'),
  OPERATION_COST_LIMIT: countSchema('points', { least: 1, most: MOST_POINTS })
    .default(10_000)
    .describe('What a GraphQL operation may cost at most, in points.'),
  ORGANIZATION_BUDGET: budgetSchema
    .prefault('500000/50000')
    .describe('The points of an organization: how many at most / how many come back a second.'),
  API_KEY_BUDGET: budgetSchema
    .prefault('250000/40000')
    .describe('The points of one API key, which count for its organization as well.'),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], {
      error: 'must be one of silent, error, warn, info, debug',
    })
    .default('info')
    .describe('What is logged.'),
});

export type Config = z.output<typeof environmentSchema> & { publicUrl: string };

/** Reads the environment once. Throws one sentence that names each bad variable. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const result = environmentSchema.safeParse(Object.fromEntries(given));
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new Error(`${problems.join('; ')}.`);
  }
  if (result.data.DATABASE_URL && !result.data.ALMIRANT_SECRET) {
    throw new Error(
      'ALMIRANT_SECRET is required with DATABASE_URL: without it no instance could verify the API keys of another.',
    );
  }
  if (result.data.WORKERS > 1 && !result.data.DATABASE_URL) {
    throw new Error(
      'WORKERS above 1 needs DATABASE_URL: the embedded database belongs to one process.',
    );
  }
  return { ...result.data, publicUrl: publicUrlOf(result.data) };
}

/** Without a trailing slash, so that paths can be put behind it. */
function publicUrlOf({ PUBLIC_URL, HOST, PORT }: z.output<typeof environmentSchema>): string {
  const host = HOST === '127.0.0.1' || HOST === '0.0.0.0' ? 'localhost' : HOST;
  return (PUBLIC_URL ?? `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`).replace(
    /\/+$/,
    '',
  );
}

type Limits = { least: number; most: number };

function countSchema(things: string, { least, most }: Limits) {
  return z.coerce
    .number({ error: `must be a number of ${things}` })
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);
}
