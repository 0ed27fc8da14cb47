import { z } from 'zod';
import { minSecretLength } from './db/min-secret-length.ts';

const secretsSchema = z
  .string()
  .transform((text) => text.split(',').map((secret) => secret.trim()))
  .refine((secrets) => secrets.every((secret) => secret.length >= minSecretLength), {
    error: `must be comma-separated secrets of at least ${minSecretLength} characters each, newest first`,
  });

const BUDGET = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/;
const MAX_POINTS = 1_000_000_000;
const MAX_WORKERS = 64;
const MAX_PROXIES = 16;
const MAX_DELAY_SECONDS = 600;
const SHUTDOWN_DELAY_SECONDS = 5;

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
      capacity <= MAX_POINTS &&
      restoredPerSecond > 0 &&
      restoredPerSecond <= MAX_POINTS,
    { error: 'must be <capacity>/<refill per second>, such as 500000/50000' },
  );

const originsSchema = z
  .string()
  .transform((text) => text.split(',').map((origin) => origin.trim()))
  .superRefine((origins, context) => {
    for (const entry of origins.filter((each) => !isOrigin(each))) {
      const message =
        `has the entry ${JSON.stringify(entry)}, which is no origin such as https://app.example.com: ` +
        'name each origin, without a path and without *, because the server has sessions in cookies';
      context.addIssue({ code: 'custom', message });
    }
  });

function isOrigin(text: string): boolean {
  // A `*` in a host is valid in a URL, but no origin of a browser has one.
  return /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' });

/** Environment variables of the server. */
export const environmentSchema = z.object({
  PORT: z.coerce
    .number({ error: 'must be a port number' })
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(65_535, 'must be at most 65535')
    .default(3001)
    .describe('TCP port to listen on.'),
  HOST: z.string().default('127.0.0.1').describe('IP address or host name to listen on.'),
  DATA_DIR: z
    .string()
    .default('./data')
    .describe(
      'Directory of the embedded database and its secret, on a local disk. Unused with DATABASE_URL.',
    ),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be an address such as postgresql://user:password@host/database',
    })
    .optional()
    .describe('URL of a PostgreSQL database that replaces the embedded one.'),
  ALMIRANT_SECRET: secretsSchema
    .optional()
    .describe(
      'Secret of the API key hashes and sessions, at least 32 characters. For rotation: ' +
        'comma-separated, newest first. Default: generated in DATA_DIR. Required with DATABASE_URL.',
    ),
  PUBLIC_URL: httpUrl
    .optional()
    .describe('Public URL of the server, path included. Default: http://HOST:PORT.'),
  CORS_ORIGINS: originsSchema
    .optional()
    .describe(
      'Origins whose pages may use REST, GraphQL and MCP with a key, comma-separated: ' +
        'https://app.example.com. Cookies of other origins are never accepted. Default: none.',
    ),
  COMPRESSION: z
    .enum(['on', 'off'], { error: 'must be on or off' })
    .default('on')
    .describe('Whether the server compresses answers. `off` if a proxy in front of it does.'),
  TRUSTED_PROXIES: countSchema('proxies', { min: 0, max: MAX_PROXIES })
    .default(0)
    .describe(
      'Number of reverse proxies in front of the server. The client IP address is the entry at this ' +
        'position from the right of X-Forwarded-For; 0 ignores the header.',
    ),
  REDIS_URL: z
    .url({
      protocol: /^rediss?$/,
      hostname: /./,
      error: 'must be an address such as redis://localhost:6379',
    })
    .optional()
    .describe('URL of a Redis server that shares budgets between processes.'),
  WORKERS: countSchema('processes', { min: 1, max: MAX_WORKERS })
    .default(1)
    .describe(
      'Number of processes that share the port, usually one per core. Above 1: requires DATABASE_URL.',
    ),
  OPERATION_COST_LIMIT: countSchema('points', { min: 1, max: MAX_POINTS })
    .default(10_000)
    .describe('Maximum cost of a GraphQL operation in points.'),
  ORGANIZATION_BUDGET: budgetSchema
    .prefault('500000/50000')
    .describe('Budget of an organization in points: capacity/refill per second.'),
  API_KEY_BUDGET: budgetSchema
    .prefault('250000/40000')
    .describe(
      'Budget of an API key in points, in the same form. It also spends the budget of its organization.',
    ),
  SHUTDOWN_DELAY: countSchema('seconds', { min: 0, max: MAX_DELAY_SECONDS })
    .optional()
    .describe(
      'Seconds in which a stopping server fails readiness but works on, so that load balancers notice. ' +
        'Default: 5, and 0 on a terminal.',
    ),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], {
      error: 'must be one of silent, error, warn, info, debug',
    })
    .default('info')
    .describe('Minimum level of log lines.'),
});

export type Config = z.output<typeof environmentSchema> & {
  publicUrl: string;
  /** In seconds. */
  shutdownDelay: number;
};

/** Reads the environment. Throws one error that names every invalid variable. */
export function readConfig(
  environment: NodeJS.ProcessEnv = process.env,
  isOnTerminal = process.stdout.isTTY === true,
): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const result = environmentSchema.safeParse(Object.fromEntries(given));
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new Error(`${problems.join('; ')}.`);
  }
  if (result.data.DATABASE_URL && !result.data.ALMIRANT_SECRET) {
    throw new Error(
      'ALMIRANT_SECRET is required with DATABASE_URL, because all instances must share the secret ' +
        'of the API keys.',
    );
  }
  if (result.data.WORKERS > 1 && !result.data.DATABASE_URL) {
    throw new Error(
      'WORKERS above 1 needs DATABASE_URL, because the embedded database supports only one process.',
    );
  }
  const { SHUTDOWN_DELAY = isOnTerminal ? 0 : SHUTDOWN_DELAY_SECONDS } = result.data;
  return { ...result.data, publicUrl: publicUrlOf(result.data), shutdownDelay: SHUTDOWN_DELAY };
}

/** The public URL without trailing slash, so that paths can be appended. */
function publicUrlOf({ PUBLIC_URL, HOST, PORT }: z.output<typeof environmentSchema>): string {
  const host = HOST === '127.0.0.1' || HOST === '0.0.0.0' ? 'localhost' : HOST;
  return (PUBLIC_URL ?? `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`).replace(
    /\/+$/,
    '',
  );
}

type Limits = { min: number; max: number };

function countSchema(unit: string, { min, max }: Limits) {
  return z.coerce
    .number({ error: `must be a number of ${unit}` })
    .int('must be a whole number')
    .min(min, `must be at least ${min}`)
    .max(max, `must be at most ${max}`);
}
