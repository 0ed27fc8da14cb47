import { type Answer, type HttpRequest, UNKNOWN_ADDRESS } from '../transport/exchange.ts';
import { BodyBuffer } from './body-buffer.ts';
import { splitTarget } from './split-target.ts';

export type Handle = (request: HttpRequest) => Promise<Answer>;

/** Adapts the server to the Fetch API. The client's IP address is optional. */
export type Fetch = (request: Request, address?: string) => Promise<Response>;

export function toFetch(handle: Handle): Fetch {
  return async (request, address = UNKNOWN_ADDRESS) => {
    const answer = await handle({ ...fromWebRequest(request), address });
    const { status, headers, cookies = [], body } = answer;
    const given = new Headers(headers);
    for (const cookie of cookies) given.append('set-cookie', cookie);
    return new Response(request.method === 'HEAD' ? null : body, { status, headers: given });
  };
}

function fromWebRequest(request: Request): Omit<HttpRequest, 'address'> {
  const { method, url, signal } = request;
  const target = url.slice(url.indexOf('/', url.indexOf('//') + 2)).replace(/#.*/, '');
  return {
    method,
    ...splitTarget(target),
    headers: Object.fromEntries(request.headers),
    signal,
    async text() {
      const body = new BodyBuffer(request.headers.get('content-length') ?? undefined);
      for await (const chunk of request.body ?? []) body.add(chunk);
      return body.toText();
    },
  };
}
