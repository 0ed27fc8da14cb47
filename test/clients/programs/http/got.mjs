import got from 'got';
import { checkCalls, headers, url } from './checks.mjs';

const api = got.extend({ prefixUrl: url, headers, responseType: 'json', throwHttpErrors: false });
const relative = (path) => path.slice(1);

await checkCalls({
  async send(method, path, json) {
    const { statusCode, body } = await api(relative(path), { method, json });
    return { status: statusCode, body };
  },
  async listByTypes(path, types) {
    const searchParams = new URLSearchParams(types.map((type) => ['type', type]));
    return (await api(relative(path), { searchParams })).body;
  },
});
