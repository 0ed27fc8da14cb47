import { type Call, readResult } from './call-graphql.ts';
import { send } from './send.ts';

/** Data with the entity tag of its response. Data that was changed here has none. */
export type Tagged<Result> = { data: Result; etag: string | null };

const NOT_MODIFIED = 304;

/** Runs a persisted query by GET. Returns `known` if the server's data has the same entity tag. */
export async function pollGraphql<Result, Variables>(
  { organizationId, document, variables }: Call<Result, Variables>,
  known: Tagged<Result> | undefined,
): Promise<Tagged<Result>> {
  const documentId: string = document.__meta__?.documentId;
  const query = new URLSearchParams({ documentId, variables: JSON.stringify(variables) });
  const response = await send({ path: `graphql?${query}`, organizationId, etag: known?.etag });
  if (response.status === NOT_MODIFIED && known) return known;
  return { data: readResult(response), etag: response.headers.get('etag') };
}
