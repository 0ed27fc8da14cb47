import type { TypedDocumentString } from '../../generated/graphql.ts';
import { ApiError, type Issue } from './api-error.ts';
import { type JsonResponse, retryAfterOf, send, toProblemError } from './send.ts';

type GraphqlError = {
  message: string;
  extensions?: { code?: string; requestId?: string; issues?: Issue[] };
};

export type Call<Result, Variables> = {
  /** The organization that the page shows. */
  organizationId: string;
  document: TypedDocumentString<Result, Variables>;
  variables: Variables;
};

/** Runs a persisted operation by its document ID. Throws on any GraphQL error. */
export async function callGraphql<Result, Variables>({
  organizationId,
  document,
  variables,
}: Call<Result, Variables>): Promise<Result> {
  const documentId: string = document.__meta__?.documentId;
  const body = { documentId, variables };
  return readResult(await send({ path: 'graphql', organizationId, body }));
}

/** The data of a response. Throws on any GraphQL error. */
export function readResult<Result>(response: JsonResponse): Result {
  const { data, errors } = (response.body ?? {}) as { data?: Result; errors?: GraphqlError[] };
  if (errors?.[0]) throw toGraphqlError(errors[0], response);
  if (!response.ok || data === undefined) throw toProblemError(response);
  return data;
}

function toGraphqlError(
  { message, extensions = {} }: GraphqlError,
  { status, headers }: JsonResponse,
): ApiError {
  return new ApiError(message, {
    code: extensions.code ?? 'UNKNOWN',
    status,
    issues: extensions.issues,
    requestId: extensions.requestId ?? headers.get('x-request-id') ?? undefined,
    retryAfter: retryAfterOf(headers),
  });
}
