import { expect, test } from 'vitest';
import { decimalScalar } from '../../src/graphql/decimal-scalar.ts';
import { localDateScalar } from '../../src/graphql/local-date-scalar.ts';

test('LocalDate answers the day in UTC of a date, and a day as it is', () => {
  const moment = new Date('2026-12-01T00:00:00Z');

  expect(localDateScalar.serialize(moment)).toBe('2026-12-01');
  expect(localDateScalar.serialize('2026-12-01')).toBe('2026-12-01');
});

test.each(['2026-12-01T00:00:00Z', '2026-12', 'tomorrow', 20_261_201, true])(
  'LocalDate rejects %s',
  (value) => {
    expect(() => localDateScalar.parseValue(value)).toThrow(/such as "2026-12-01"/);
  },
);

test.each(['1,5', '-1', '1e3', '.5', 0.5])('Decimal rejects %s', (value) => {
  expect(() => decimalScalar.parseValue(value)).toThrow(/such as "0.052500"/);
});

test('Decimal keeps the digits of a text', () => {
  expect(decimalScalar.parseValue('0.052500')).toBe('0.052500');
});
