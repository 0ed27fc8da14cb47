import { type Answer, type Fetch, type Json, rest } from './clients.ts';

/** The registry calls of a REST client. */
export function registryClient(key: string, fetch?: Fetch) {
  const api = rest(key, fetch);
  const post = (path: string, body?: object) =>
    api(path, { method: 'POST', ...(body && { body }) });
  const create = (version = '1.0.0', app = 'web') => post('/api/app-versions', { app, version });

  return {
    get: (path: string): Promise<Answer> => api(path),
    post,
    create,
    createVersion: async (version?: string, app?: string): Promise<string> =>
      (await create(version, app)).body.data.id,
    register: (id: string, manifest: Json) =>
      post(`/api/app-versions/${id}/operations`, { manifest }),
    activate: (id: string) => post(`/api/app-versions/${id}/activate`),
    retire: (id: string, body?: object) => post(`/api/app-versions/${id}/retire`, body),
    /** Runs an operation by its ID. */
    run: (documentId: string) => post('/graphql', { documentId }),
  };
}
