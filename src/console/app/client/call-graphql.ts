import type { TypedDocumentString } from '../../generated/graphql.ts';
import { ApiError, type Issue } from './api-error.ts';
import { problemOf, type Reply, retryAfterOf, send } from './send.ts';

type GraphqlError = {
  message: string;
  extensions?: { code?: string; requestId?: string; issues?: Issue[] };
};

/** Runs an operation that the server knows by its id; a field that failed fails it all. */
export async function callGraphql<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const documentId: string = document.__meta__?.documentId;
  const reply = await send('graphql', { documentId, variables });
  const { data, errors } = (reply.body ?? {}) as { data?: Result; errors?: GraphqlError[] };
  if (errors?.[0]) throw errorOf(errors[0], reply);
  if (!reply.ok || data === undefined) throw problemOf(reply);
  return data;
}

function errorOf({ message, extensions = {} }: GraphqlError, { status, headers }: Reply): ApiError {
  return new ApiError(message, {
    code: extensions.code ?? 'UNKNOWN',
    status,
    issues: extensions.issues,
    requestId: extensions.requestId ?? headers.get('x-request-id') ?? undefined,
    retryAfter: retryAfterOf(headers),
  });
}
