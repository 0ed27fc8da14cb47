import ky from 'ky';
import { checkCalls, headers, url } from './checks.mjs';

const api = ky.create({ headers, throwHttpErrors: false });

await checkCalls({
  async send(method, path, json) {
    const response = await api(url + path, { method, json });
    return { status: response.status, body: await response.json() };
  },
  listByTypes: (path, types) =>
    api(url + path, { searchParams: types.map((type) => ['type', type]) }).json(),
});
