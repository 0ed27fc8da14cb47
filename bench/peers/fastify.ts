import fastify from 'fastify';
import type { Viewer } from '../cases.ts';
import { hostname, port } from './shared/environment.ts';
import { identify } from './shared/identify.ts';
import { listWorkItems } from './shared/work-items.ts';

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer;
  }
}

const app = fastify();

app.decorateRequest('viewer');
app.addHook('onRequest', async (request) => {
  request.viewer = await identify(request.headers.authorization);
});

app.get('/api/me', async ({ viewer }) => ({ success: true, data: viewer }));

app.get<{ Querystring: { limit: number } }>(
  '/api/work-items',
  { schema: { querystring: { type: 'object', properties: { limit: { type: 'integer' } } } } },
  async ({ viewer, query }) => {
    const { items, total } = await listWorkItems(viewer, query.limit);
    return { success: true, data: items, meta: { limit: query.limit, total } };
  },
);

await app.listen({ port, host: hostname });
