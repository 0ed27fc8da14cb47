import { expect, test } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import type { GraphQLServerContext } from '../../src/graphql/context.ts';
import { maskError } from '../../src/graphql/errors.ts';
import { completeResult, type Result } from '../../src/graphql/result-errors-plugin.ts';

test.each([
  { title: 'without data', data: undefined, status: 409 },
  { title: 'whose data is null', data: null, status: 409 },
  { title: 'with part of its data', data: { viewer: null }, status: undefined },
])('a GraphQL request in conflict $title has the status $status', ({ data, status }) => {
  const error = maskError(new DomainError('ALREADY_EXISTS', 'It exists already.'));
  const result: Result = { errors: [error], data };
  const outcomes: string[] = [];
  const operationContext = { noteOutcome: (outcome: string) => outcomes.push(outcome) };

  completeResult(result, { operationContext } as unknown as GraphQLServerContext);

  expect(result.extensions).toEqual(status ? { http: { status } } : undefined);
  expect(outcomes).toEqual(['refused']);
});

test.each([
  { data: { projects: null }, code: 'DATABASE_UNAVAILABLE', shown: null, status: 503 },
  { data: { projects: null, boards: null }, code: 'SERVER_OVERLOADED', shown: null, status: 503 },
  { data: { projects: null, viewer: {} }, code: 'DATABASE_UNAVAILABLE' },
  { data: { projects: null }, code: 'PERMISSION_MISSING' },
] as const)(
  'a GraphQL request with the data $data and the error $code has the status $status',
  (row) => {
    const { data, code } = row;
    const error = maskError(new DomainError(code, 'It failed.'));
    const result: Result = { errors: [error], data };
    const operationContext = { noteOutcome: () => undefined };

    completeResult(result, { operationContext } as unknown as GraphQLServerContext);

    expect(result.data).toEqual('shown' in row ? row.shown : data);
    expect(result.extensions).toEqual(
      'status' in row
        ? { http: { status: row.status, headers: { 'retry-after': '5' } } }
        : undefined,
    );
  },
);
