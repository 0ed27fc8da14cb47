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
      if (data !== null && data !== undefined) return;
      const status = errors[0] && statusOf(errors[0]);
      if (status) Object.assign(result, { extensions: { http: { status } } });
    },
  };
}

/** The status of a request that failed with this error; nothing where Yoga has set it. */
function statusOf({ extensions, originalError }: GraphQLError): number | undefined {
  if (originalError instanceof DomainError) {
    return extensions.http?.status ?? graphqlKinds[originalError.kind].status;
  }
  if (extensions.http) return undefined;
  return extensions.code === 'INTERNAL_ERROR' ? 500 : 400;
}

/** What graphql-js guesses of names and values; Armor knows only some of its wordings. */
const SUGGESTION = / Did you mean [^?]*\?/;

function complete(error: GraphQLError, service: ServiceContext): void {
  const { extensions } = error;
  // A variable of the wrong type is quoted by the message.
  error.message = redactApiKeys(error.message).replace(SUGGESTION, '');
  if (extensions.code === 'INTERNAL_ERROR') {
    service.report(error.originalError ?? error);
    extensions.requestId = service.requestId;
  }
  extensions.code ??= error.message.startsWith('Syntax Error')
    ? 'GRAPHQL_PARSE_FAILED'
    : 'GRAPHQL_VALIDATION_FAILED';
}
