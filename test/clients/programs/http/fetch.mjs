import { checkCalls, headers, url } from './checks.mjs';

async function send(method, path, body) {
  const type = body && { 'content-type': 'application/json' };
  const init = { method, headers: { ...headers, ...type }, body: body && JSON.stringify(body) };
  const response = await fetch(url + path, init);
  return { status: response.status, body: await response.json() };
}

await checkCalls({
  send,
  async listByTypes(path, types) {
    const query = new URLSearchParams(types.map((type) => ['type', type]));
    return (await send('GET', `${path}?${query}`)).body;
  },
});
