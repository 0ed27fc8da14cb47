import { problemOf, send } from './send.ts';

/** Asks one of the routes under `/api`; with a body it is sent as a POST. */
export async function callRoute<Result>(path: string, body?: unknown): Promise<Result> {
  const reply = await send(path, body);
  if (!reply.ok) throw problemOf(reply);
  return (reply.body as { data: Result }).data;
}
