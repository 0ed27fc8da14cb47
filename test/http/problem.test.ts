import { expect, test } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import { problem } from '../../src/http/problem.ts';
import { refuse } from '../../src/http/refuse.ts';

const now = new Date('2026-05-01T12:00:00.000Z');
const publicUrl = 'https://almirant.example.com/base';
const context = { requestId: 'request-1', now, publicUrl };

function problemOf(error: unknown) {
  const { status, headers, body } = problem(error, context);
  return { status, headers, body: JSON.parse(`${body}`) };
}

const JSON_HEADERS = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
const meta = { timestamp: '2026-05-01T12:00:00.000Z', requestId: 'request-1' };

test('a problem is the envelope and RFC 9457 in one, and has no member without a value', () => {
  expect(problemOf(new DomainError('ROUTE_NOT_FOUND', 'No such route.'))).toEqual({
    status: 404,
    headers: JSON_HEADERS,
    body: {
      success: false,
      error: 'No such route.',
      code: 'ROUTE_NOT_FOUND',
      type: 'https://almirant.example.com/base/docs/errors#ROUTE_NOT_FOUND',
      title: 'Not found',
      status: 404,
      detail: 'No such route.',
      meta,
    },
  });
});

test('a problem names the invalid fields, and the object that a first request created', () => {
  const issues = [{ path: 'title', message: 'must not be blank' }];
  const invalid = problemOf(new DomainError('VALIDATION_FAILED', 'Not valid.', { issues }));
  const shown = problemOf(new DomainError('SECRET_SHOWN_ONCE', 'Shown.', { createdId: 'k' }));

  expect(invalid.body).toMatchObject({ status: 400, issues });
  expect(invalid.body).not.toHaveProperty('createdId');
  expect(shown.body).toMatchObject({ createdId: 'k' });
  expect(shown.body).not.toHaveProperty('issues');
});

test('a problem of an outdated update has the current time and the fields in conflict', () => {
  const currentUpdatedAt = now;
  const details = { currentUpdatedAt, conflictingFields: ['title'] };

  const { body } = problemOf(new DomainError('CHANGED_MEANWHILE', 'Changed since.', details));

  expect(body).toMatchObject({
    currentUpdatedAt: '2026-05-01T12:00:00.000Z',
    conflictingFields: ['title'],
  });
});

test('a problem says in headers how to authenticate, which methods are allowed and when to retry', () => {
  const headersOf = (error: DomainError) => problemOf(error).headers;

  expect(headersOf(new DomainError('UNAUTHENTICATED', 'No key.'))).toEqual({
    ...JSON_HEADERS,
    'www-authenticate': 'Bearer realm="almirant"',
  });
  expect(
    headersOf(new DomainError('METHOD_NOT_ALLOWED', 'No.', { allowed: ['GET', 'POST'] })),
  ).toEqual({ ...JSON_HEADERS, allow: 'GET, POST' });
  expect(
    headersOf(new DomainError('RATE_LIMITED', 'Later.', { retryAfterSeconds: 7 })),
  ).toMatchObject({ 'retry-after': '7' });
});

test('as a GraphQL response, a problem has its code, details and request ID as extensions', () => {
  const issues = [{ path: 'title', message: 'must not be blank' }];
  const error = new DomainError('VALIDATION_FAILED', 'Not valid.', { issues });

  const { status, headers, body } = problem(error, { ...context, asGraphQL: true });

  expect(status).toBe(400);
  expect(headers).toEqual({
    'content-type': 'application/graphql-response+json',
    'cache-control': 'no-store',
  });
  const extensions = { code: 'VALIDATION_FAILED', issues, requestId: 'request-1' };
  expect(JSON.parse(`${body}`)).toEqual({ errors: [{ message: 'Not valid.', extensions }] });
});

test('an unexpected error is masked', () => {
  const { status, headers, body } = problemOf(new Error('connect 10.0.0.7'));

  expect(status).toBe(500);
  expect(headers).toEqual(JSON_HEADERS);
  expect(body).toMatchObject({ code: 'INTERNAL_ERROR', title: 'Unexpected error', meta });
  expect(JSON.stringify(body)).not.toContain('10.0.0.7');
});

test('a request that the server does not start gets 503, when to retry, and its request ID', () => {
  const headersOfRequest = { 'x-request-id': 'a-proxy-gave-this' };
  const request = { path: '/api/me', headers: headersOfRequest };
  const { status, headers, body } = refuse(request, publicUrl);

  expect(status).toBe(503);
  expect(headers).toEqual({
    ...JSON_HEADERS,
    'retry-after': '1',
    'x-request-id': 'a-proxy-gave-this',
    'x-content-type-options': 'nosniff',
  });
  expect(JSON.parse(`${body}`)).toMatchObject({
    code: 'SERVER_OVERLOADED',
    type: `${publicUrl}/docs/errors#SERVER_OVERLOADED`,
    meta: { requestId: 'a-proxy-gave-this' },
  });
});
