import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Starts a site with an empty page. Its hosts `localhost` and `127.0.0.1` are two origins. */
export async function startOtherSite(): Promise<{ port: number; stop: () => void }> {
  const site = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Elsewhere</title>'),
  );
  await once(site.listen(0, '127.0.0.1'), 'listening');
  const { port } = site.address() as AddressInfo;
  return {
    port,
    stop() {
      site.close();
      site.closeAllConnections();
    },
  };
}
