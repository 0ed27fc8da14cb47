import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { mcp, rest } from './support/clients.ts';
import { makeOrganization } from './support/organization.ts';

test('the package, the OpenAPI document, the MCP server and the status have one version', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const ask = rest(undefined);
  const client = await mcp(key);

  const { version } = packageJson;
  expect((await ask('/api/openapi.json')).body.info.version).toBe(version);
  expect((await ask('/')).body.version).toBe(version);
  expect(client.getServerVersion()?.version).toBe(version);
});
