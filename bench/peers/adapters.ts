import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { createServerAdapter } from '@whatwg-node/server';
import type { App } from '../../src/app.ts';
import { listen } from '../../src/http/listen.ts';
import { hostname } from './address.ts';

type Fetch = App['fetch'];

/** Ways to put a fetch function behind `node:http`; `listen` is the one we use. */
export const adapters = {
  listen: (fetch: Fetch, port: number) => listen({ fetch, port, hostname }),
  hono: (fetch: Fetch, port: number) => createAdaptorServer({ fetch }).listen(port, hostname),
  whatwg: (fetch: Fetch, port: number) =>
    createServer(createServerAdapter((request: Request) => fetch(request))).listen(port, hostname),
  native: (fetch: Fetch, port: number) =>
    createServer((request, response) => answer(fetch, { request, response })).listen(
      port,
      hostname,
    ),
};

type Exchange = { request: IncomingMessage; response: ServerResponse };

/** The least that works with Node's own Request and Response. */
async function answer(fetch: Fetch, { request, response }: Exchange): Promise<void> {
  const { method, url, headers } = request;
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const answered = await fetch(
    new Request(`http://${headers.host}${url}`, {
      method,
      headers: headers as Record<string, string>,
      body: chunks.length > 0 ? Buffer.concat(chunks) : undefined,
    }),
  );
  const body = Buffer.from(await answered.arrayBuffer());
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(body);
}
