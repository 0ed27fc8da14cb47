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
