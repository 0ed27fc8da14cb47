import { authorization, baseUrl } from './site';

/** Sends a request of the generated functions to the server, with the key. */
export async function orvalFetch<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const headers = { ...init.headers, authorization };
  const response = await fetch(`${baseUrl}${path}`, { ...init, headers });
  const { status } = response;
  return { status, data: await response.json(), headers: response.headers } as Answer;
}
