import { type Answer, type HttpRequest, UNKNOWN_ADDRESS } from '../exchange.ts';
import { BodyBuffer } from './body-buffer.ts';
import { splitTarget } from './split-target.ts';

export type Handle = (request: HttpRequest) => Promise<Answer>;

/** The server for who has the web's own objects. */
export function toFetch(handle: Handle): (request: Request) => Promise<Response> {
  return async (request) => {
    const { status, headers, cookies = [], body } = await handle(fromWebRequest(request));
    const given = new Headers(headers);
    for (const cookie of cookies) given.append('set-cookie', cookie);
    return new Response(request.method === 'HEAD' ? null : body, { status, headers: given });
  };
}

function fromWebRequest(request: Request): HttpRequest {
  const { method, url, signal } = request;
  const target = url.slice(url.indexOf('/', url.indexOf('//') + 2)).replace(/#.*/, '');
  return {
    method,
    ...splitTarget(target),
    headers: Object.fromEntries(request.headers),
    signal,
    address: UNKNOWN_ADDRESS,
    async text() {
      const body = new BodyBuffer(request.headers.get('content-length') ?? undefined);
      for await (const chunk of request.body ?? []) body.add(chunk);
      return body.toText();
    },
  };
}
