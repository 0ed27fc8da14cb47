import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { DomainError } from '../errors.ts';
import { redactApiKeys } from '../services/api-keys/api-key-token.ts';
import type { ServiceContext } from '../services/context.ts';
import type { GraphQLServerContext } from './context.ts';
import { graphqlKinds } from './errors.ts';

type Result = { data?: unknown; errors?: readonly GraphQLError[]; extensions?: object };

/**
 * The last look at a result: every error carries a code, unexpected ones are reported under the
 * request's id, and a request that failed as a whole says so in its status.
 */
export function useResultErrors(): Plugin<object, GraphQLServerContext> {
  return {
    onResultProcess({ result, serverContext }) {
      const { errors, data } = result as Result;
      if (!errors) return;
      for (const error of errors) complete(error, serverContext.service);
      const failure = errors[0]?.originalError;
      if ((data === null || data === undefined) && failure instanceof DomainError) {
        const status = errors[0]?.extensions.http?.status ?? graphqlKinds[failure.kind].status;
        Object.assign(result, { extensions: { http: { status } } });
      }
    },
  };
}

function complete(error: GraphQLError, service: ServiceContext): void {
  const { extensions } = error;
  // A variable of the wrong type is quoted by the message.
  error.message = redactApiKeys(error.message);
  if (extensions.code === 'INTERNAL_ERROR') {
    service.report(error.originalError ?? error);
    extensions.requestId = service.requestId;
  }
  extensions.code ??= error.message.startsWith('Syntax Error')
    ? 'GRAPHQL_PARSE_FAILED'
    : 'GRAPHQL_VALIDATION_FAILED';
}
