import axios from 'axios';
import { checkCalls, headers, url } from './checks.mjs';

const api = axios.create({ baseURL: url, headers, validateStatus: () => true });

await checkCalls({
  async send(method, path, data) {
    const response = await api.request({ method, url: path, data });
    return { status: response.status, body: response.data };
  },
  // Sent as type[]=task&type[]=story.
  listByTypes: async (path, type) => (await api.get(path, { params: { type } })).data,
});
