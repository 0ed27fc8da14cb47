import { DomainError } from '../errors.ts';
import type { Answer, HttpRequest } from '../transport/exchange.ts';
import { acceptsGraphQL } from './accepts-graphql.ts';
import { problem } from './problem.ts';
import { requestIdOf } from './request-id.ts';

const RETRY_AFTER_SECONDS = 1;

const TEXT = `The server has too many requests. Try again in ${RETRY_AFTER_SECONDS} second.`;

export function overloaded(): DomainError<'SERVER_OVERLOADED'> {
  return new DomainError('SERVER_OVERLOADED', TEXT, { retryAfterSeconds: RETRY_AFTER_SECONDS });
}

/** Made once: the stack trace of an error costs more than the rest of a refusal. */
const refusal = overloaded();

/** The answer to a request that the server does not start. */
export function refuse(request: Pick<HttpRequest, 'headers' | 'path'>, publicUrl: string): Answer {
  const requestId = requestIdOf(request);
  const asGraphQL = acceptsGraphQL(request);
  const answer = problem(refusal, { requestId, now: new Date(), publicUrl, asGraphQL });
  answer.headers['x-request-id'] = requestId;
  answer.headers['x-content-type-options'] = 'nosniff';
  return answer;
}
