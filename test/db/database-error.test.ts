import { expect, test } from 'vitest';
import {
  translateDatabaseError,
  translatedMessages,
  translations,
} from '../../src/db/database-error.ts';
import { Prisma } from '../../src/db/generated/client.ts';
import { DomainError } from '../../src/errors.ts';
import { statusOf } from '../../src/transport/status-of.ts';
import { testDatabase } from '../support/database.ts';

/** The status of each code. A code that is missing here or in the table fails a test. */
const statusOfCode: Record<string, number> = {
  '08': 503,
  '23503': 409,
  '23505': 409,
  '25006': 503,
  '40001': 503,
  '40P01': 503,
  '53100': 503,
  '53200': 503,
  '53300': 503,
  '55000': 503,
  '55P03': 503,
  '57014': 503,
  '57P01': 503,
  '57P02': 503,
  '57P03': 503,
  '57P05': 503,
  '58030': 503,
  P1001: 503,
  P1002: 503,
  P1008: 503,
  P1011: 503,
  P1017: 503,
  P2002: 409,
  P2003: 409,
  P2024: 503,
  P2028: 503,
  P2034: 503,
  P2037: 503,
  P2039: 503,
  ECONNREFUSED: 503,
  ECONNRESET: 503,
  ECONNABORTED: 503,
  EHOSTUNREACH: 503,
  ENETUNREACH: 503,
  ENOTFOUND: 503,
  EAI_AGAIN: 503,
  ETIMEDOUT: 503,
  EPIPE: 503,
};

/** Codes of Prisma for errors with any SQLSTATE. */
const wrappers = ['P2010', 'P2039'];

const rows = Object.entries(statusOfCode);
const classes: Record<string, string> = { '08': '08006' };
const sqlStates = rows
  .map(([code, status]) => [classes[code] ?? code, status] as const)
  .filter(([code]) => /^\d/.test(code));

test('every translated code has a tested status', () => {
  expect(rows.map(([code]) => code).toSorted()).toEqual(Object.keys(translations).toSorted());
});

test.each(rows)('the code %s has the status %i at every level of an error', (code, status) => {
  const error = Object.assign(new Error('Unknown'), { code: classes[code] ?? code });
  const wrapped = new Error('Outer', { cause: new Error('Middle', { cause: error }) });
  const shapes = [error, wrapped, new AggregateError([error]), prismaError(error)];

  expect(shapes.map(statusOfError)).toEqual(shapes.map(() => status));
});

test.each(sqlStates)('SQLSTATE %s of raw SQL has the status %i', async (code, status) => {
  const { prisma } = await testDatabase();

  const error = await prisma.$executeRawUnsafe(raise(code)).catch((each: unknown) => each);

  expect(statusOfError(error)).toBe(status);
});

test.each(sqlStates)(
  'SQLSTATE %s of a prepared statement has the status %i',
  async (code, status) => {
    const { query } = await testDatabase();
    const statement = { name: `raise-${code}`, text: raise(code) };

    const error = await query(statement, []).catch((each: unknown) => each);

    expect(statusOfError(error)).toBe(status);
  },
);

test.each(translatedMessages.map(([message]) => message))(
  'the message "%s" of a lost connection has the status 503',
  (message) => {
    expect(statusOfError(new Error(`${message}.`))).toBe(503);
    expect(statusOfError(new Error('Outer', { cause: new Error(message) }))).toBe(503);
  },
);

test.each(wrappers)('an error because of a full disk within %s is STORAGE_FULL', (wrapper) => {
  const translated = translateDatabaseError(prismaError({ code: '53100' }, wrapper));

  expect(translated).toMatchObject({ code: 'STORAGE_FULL', kind: 'unavailable' });
});

test.each(wrappers)('an unknown SQLSTATE within %s stays unexpected', (wrapper) => {
  expect(statusOfError(prismaError({ code: '22012' }, wrapper))).toBe(500);
});

test('an unknown code of a library within a known code does not hide it', () => {
  const cause = Object.assign(new Error('Unknown'), { code: 'ERR_UNKNOWN' });

  expect(statusOfError(prismaError({ code: 'ERR_UNKNOWN' }, 'P2024'))).toBe(503);
  expect(statusOfError(Object.assign(new Error('Outer', { cause }), { code: '57P01' }))).toBe(503);
});

test('a translated error keeps its cause for the log', () => {
  const error = Object.assign(new Error('Unknown'), { code: '57P01' });

  expect(translateDatabaseError(error)).toMatchObject({ cause: error });
});

test('a failure of the domain keeps its code whatever its cause is', () => {
  const cause = Object.assign(new Error('Unknown'), { code: '57P01' });
  const failure = new DomainError('ROUTE_NOT_FOUND', 'Not found.', { cause });

  expect(translateDatabaseError(failure)).toBe(failure);
});

test('an error without a known code stays unexpected', () => {
  const errors = [new Error('Unknown'), prismaError({ code: '22012' }), 'text', undefined];

  expect(errors.map(translateDatabaseError)).toEqual(errors);
});

function raise(code: string): string {
  return `DO $$ BEGIN RAISE EXCEPTION 'raised' USING ERRCODE = '${code}'; END $$`;
}

/** The shape of an error of the database in Prisma 7, by default of raw SQL. */
function prismaError({ code }: { code: string }, wrapper = 'P2010'): Error {
  const cause = { kind: 'postgres', originalCode: code, code };
  return new Prisma.PrismaClientKnownRequestError('Raw query failed.', {
    code: wrapper,
    clientVersion: '7',
    meta: { driverAdapterError: { name: 'DriverAdapterError', cause } },
  });
}

function statusOfError(error: unknown): number {
  const translated = translateDatabaseError(error);
  return translated instanceof DomainError ? statusOf(translated.code) : 500;
}
