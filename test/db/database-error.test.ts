import { describe, expect, test } from 'vitest';
import { translateDatabaseError } from '../../src/db/database-error.ts';

const cause = { originalCode: '53100', kind: 'postgres' };

describe('an error because of a full disk is STORAGE_FULL', () => {
  test.each([
    ['from PostgreSQL', { code: '53100' }],
    ['from Prisma', { code: 'P2010', meta: { driverAdapterError: { cause } } }],
    ['as the cause of another', { cause: { cause } }],
  ])('%s', (_, details) => {
    const translated = translateDatabaseError(Object.assign(new Error('failed'), details));

    expect(translated).toMatchObject({ code: 'STORAGE_FULL', kind: 'unavailable' });
  });
});
