import { request } from 'undici';
import { checkCalls, headers, url } from './checks.mjs';

async function send(method, path, body) {
  const type = body && { 'content-type': 'application/json' };
  const options = { method, headers: { ...headers, ...type }, body: body && JSON.stringify(body) };
  const response = await request(url + path, options);
  return { status: response.statusCode, body: await response.body.json() };
}

await checkCalls({
  send,
  listByTypes: async (path, types) => (await send('GET', `${path}?type=${types}`)).body,
});
