import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiClients } from '../clients/openapi-clients.ts';
import { runClient } from '../clients/run-client.ts';
import { startSite } from '../clients/start-site.ts';

const MAX_MS = 300_000;

let site: Awaited<ReturnType<typeof startSite>>;
beforeAll(async () => {
  site = await startSite();
}, MAX_MS);
afterAll(() => site.stop());

test.each(openApiClients)(
  'the client that $name generates compiles under strict TypeScript and makes ten calls',
  { timeout: MAX_MS },
  async (client) => {
    await expect(runClient(client, site)).resolves.toBeUndefined();
  },
);
