import { send, toProblemError } from './send.ts';

/** Calls a route of the user, in no organization: GET without a body, POST with one. */
export async function callRoute<Result>(path: string, body?: unknown): Promise<Result> {
  const response = await send({ path, organizationId: null, body });
  if (!response.ok) throw toProblemError(response);
  return (response.body as { data: Result }).data;
}
