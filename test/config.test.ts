import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const secret = 'x'.repeat(32);

test('every variable has a default', () => {
  expect(readConfig({}, false)).toEqual({
    PORT: 3001,
    HOST: '127.0.0.1',
    DATA_DIR: './data',
    LOG_LEVEL: 'info',
    WORKERS: 1,
    COMPRESSION: 'on',
    TRUSTED_PROXIES: 0,
    OPERATION_COST_LIMIT: 10_000,
    ORGANIZATION_BUDGET: { capacity: 500_000, restoredPerSecond: 50_000 },
    API_KEY_BUDGET: { capacity: 250_000, restoredPerSecond: 40_000 },
    publicUrl: 'http://localhost:3001',
    shutdownDelay: 5,
  });
});

test.each([
  { environment: {}, isOnTerminal: true, seconds: 0 },
  { environment: {}, isOnTerminal: false, seconds: 5 },
  { environment: { SHUTDOWN_DELAY: '20' }, isOnTerminal: true, seconds: 20 },
  { environment: { SHUTDOWN_DELAY: '0' }, isOnTerminal: false, seconds: 0 },
])(
  'SHUTDOWN_DELAY of $environment is $seconds s, on a terminal: $isOnTerminal',
  ({ environment, isOnTerminal, seconds }) => {
    expect(readConfig(environment, isOnTerminal).shutdownDelay).toBe(seconds);
  },
);

test('CORS_ORIGINS are exact origins', () => {
  const CORS_ORIGINS = 'https://app.example.com, http://localhost:5173';

  expect(readConfig({ CORS_ORIGINS }).CORS_ORIGINS).toEqual([
    'https://app.example.com',
    'http://localhost:5173',
  ]);
});

test.each(['*', 'https://*.example.com', 'https://app.example.com/', 'null', 'ftp://example.com'])(
  'an entry of CORS_ORIGINS such as %s is named by the error',
  (entry) => {
    const CORS_ORIGINS = `https://app.example.com,${entry}`;

    expect(() => readConfig({ CORS_ORIGINS })).toThrow(
      `CORS_ORIGINS has the entry ${JSON.stringify(entry)}, which is no origin`,
    );
  },
);

test('an empty variable counts as unset', () => {
  expect(readConfig({ PORT: '', PUBLIC_URL: '' }).PORT).toBe(3001);
});

test.each([
  ['PORT', { PORT: 'eighty' }],
  ['PORT', { PORT: '70000' }],
  ['PORT', { PORT: '80.5' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ['ALMIRANT_SECRET', { ALMIRANT_SECRET: 'short' }],
  ['ALMIRANT_SECRET', { ALMIRANT_SECRET: `${secret},short` }],
  ['ALMIRANT_SECRET', { DATABASE_URL: 'postgresql://localhost/x' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'ftp://example.com' }],
  ['COMPRESSION', { COMPRESSION: 'gzip' }],
  ['CORS_ORIGINS', { CORS_ORIGINS: '*' }],
  ['CORS_ORIGINS', { CORS_ORIGINS: 'https://app.example.com/' }],
  ['CORS_ORIGINS', { CORS_ORIGINS: 'https://app.example.com,https://*.example.com/a' }],
  ['CORS_ORIGINS', { CORS_ORIGINS: 'null' }],
  ['CORS_ORIGINS', { CORS_ORIGINS: 'app.example.com' }],
  ['REDIS_URL', { REDIS_URL: 'localhost:6379' }],
  ['REDIS_URL', { REDIS_URL: 'http://localhost:6379' }],
  ['REDIS_URL', { REDIS_URL: 'redis://' }],
  ['REDIS_URL', { REDIS_URL: 'redis://localhost:port' }],
  ['WORKERS', { WORKERS: '0' }],
  ['WORKERS', { WORKERS: '1.5' }],
  ['WORKERS', { WORKERS: '65' }],
  ['WORKERS', { WORKERS: 'all' }],
  ['WORKERS', { WORKERS: '2' }],
  ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '-1' }],
  ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '17' }],
  ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'true' }],
  ['SHUTDOWN_DELAY', { SHUTDOWN_DELAY: '-1' }],
  ['SHUTDOWN_DELAY', { SHUTDOWN_DELAY: '601' }],
  ['SHUTDOWN_DELAY', { SHUTDOWN_DELAY: '5s' }],
  ['OPERATION_COST_LIMIT', { OPERATION_COST_LIMIT: '0' }],
  ['OPERATION_COST_LIMIT', { OPERATION_COST_LIMIT: 'much' }],
  ['ORGANIZATION_BUDGET', { ORGANIZATION_BUDGET: '500000' }],
  ['ORGANIZATION_BUDGET', { ORGANIZATION_BUDGET: '0/10' }],
  ['ORGANIZATION_BUDGET', { ORGANIZATION_BUDGET: '-5/10' }],
  ['API_KEY_BUDGET', { API_KEY_BUDGET: '10/0' }],
  ['API_KEY_BUDGET', { API_KEY_BUDGET: '10.5/1' }],
  ['API_KEY_BUDGET', { API_KEY_BUDGET: '1e9/1' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/x', ALMIRANT_SECRET: secret }],
])('an invalid %s is reported by name', (name, environment) => {
  expect(() => readConfig(environment)).toThrow(new RegExp(`^${name} `));
});

test('all invalid variables are reported together', () => {
  expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT .*; LOG_LEVEL /);
});

test('a budget consists of capacity and refill per second', () => {
  const { API_KEY_BUDGET } = readConfig({ API_KEY_BUDGET: '1000/0.5' });

  expect(API_KEY_BUDGET).toEqual({ capacity: 1_000, restoredPerSecond: 0.5 });
});

test('ALMIRANT_SECRET lists secrets separated by commas, newest first', () => {
  const older = 'y'.repeat(40);

  const config = readConfig({ ALMIRANT_SECRET: `${secret}, ${older}` });

  expect(config.ALMIRANT_SECRET).toEqual([secret, older]);
});

test.each([
  [{ PUBLIC_URL: 'https://api.example.com/' }, 'https://api.example.com'],
  [{ PUBLIC_URL: 'https://example.com/almirant/' }, 'https://example.com/almirant'],
  [{ HOST: '0.0.0.0', PORT: '8080' }, 'http://localhost:8080'],
  [{ HOST: '::1' }, 'http://[::1]:3001'],
  [{ HOST: '10.1.2.3' }, 'http://10.1.2.3:3001'],
])('the public URL of %j is %s', (environment, url) => {
  expect(readConfig(environment).publicUrl).toBe(url);
});
